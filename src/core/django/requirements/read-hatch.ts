import { parseToml, type DataTable } from '../../base/toml';
import { addRequirements } from './add-requirements';
import { tableOf, textsOf } from '../../base/data-table';
import { findLine } from './find-line';
import type { Pyproject } from './pyproject';
import { emptyManifest, type Manifest } from './requirement';

/**
 * `[tool.hatch]`: what Hatch installs into its environments, and the requirements files that hatch-requirements-txt
 * reads.
 */
export function readHatch({ tool, lines }: Pyproject, manifest: Manifest): void {
  const { requirements_txt: hook } = tableOf(tableOf(tool('hatch')['metadata'])['hooks']);
  for (const path of textsOf(tableOf(hook)['files'])) {
    manifest.includes.push({ path, line: findLine(lines, 'tool.hatch.metadata.hooks.requirements_txt', path) });
  }
  readEnvironments(tableOf(tool('hatch')['envs']), 'tool.hatch.envs', lines, manifest);
}

/** Reads a hatch.toml, which holds what pyproject.toml has under `tool.hatch`. */
export function readHatchToml(text: string): Manifest {
  const { value, problems } = parseToml(text);
  const manifest: Manifest = { ...emptyManifest(), problems };
  readEnvironments(tableOf(value['envs']), 'envs', text.split('\n'), manifest);
  return manifest;
}

function readEnvironments(environments: DataTable, prefix: string, lines: readonly string[], manifest: Manifest): void {
  for (const [name, value] of Object.entries(environments)) {
    const environment = tableOf(value);
    for (const key of ['dependencies', 'extra-dependencies']) {
      addRequirements(manifest, textsOf(environment[key]), {
        lines,
        table: `${prefix}.${name}`,
        key,
        role: 'development',
      });
    }
  }
}
