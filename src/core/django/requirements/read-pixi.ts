import { parseToml, type DataTable } from '../../base/toml';
import { tableOf } from '../../base/data-table';
import type { Pyproject } from './pyproject';
import { readTable } from './read-poetry';
import { emptyManifest, type Manifest, type RequirementRole } from './requirement';
import { roleOfGroup } from './role-of-group';

/** Where Pixi names packages: those of conda, and those of PyPI. */
const TABLES = ['dependencies', 'pypi-dependencies'];

/** `[tool.pixi]`: what pixi.toml has at its top. */
export function readPixi({ tool, lines }: Pyproject, manifest: Manifest): void {
  addPixi(tool('pixi'), 'tool.pixi.', lines, manifest);
}

/**
 * Reads a pixi.toml: dependencies, those of a platform and those of a feature, which is installed where an environment
 * names it. Source: pixi.sh/latest/reference/pixi_manifest.
 */
export function readPixiToml(text: string): Manifest {
  const { value, problems } = parseToml(text);
  const manifest: Manifest = { ...emptyManifest(), problems };
  addPixi(value, '', text.split('\n'), manifest);
  return manifest;
}

function addPixi(pixi: DataTable, prefix: string, lines: readonly string[], manifest: Manifest): void {
  const add = (from: DataTable, above: string, role: RequirementRole): void => {
    for (const table of TABLES)
      manifest.requirements.push(...readTable(lines, `${above}${table}`, tableOf(from[table]), role));
  };
  add(pixi, prefix, 'main');
  for (const [platform, value] of Object.entries(tableOf(pixi['target'])))
    add(tableOf(value), `${prefix}target.${platform}.`, 'main');
  for (const [feature, value] of Object.entries(tableOf(pixi['feature'])))
    add(tableOf(value), `${prefix}feature.${feature}.`, roleOfGroup(feature, 'optional'));
}
