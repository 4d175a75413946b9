import { tableOf, textsOf } from '../../base/data-table';
import { findLine } from './find-line';
import type { Pyproject } from './pyproject';
import type { Manifest } from './requirement';

/** `[tool.setuptools.dynamic]`: dependencies that stand in requirements files. */
export function readSetuptools({ tool, lines }: Pyproject, manifest: Manifest): void {
  const { file } = tableOf(tableOf(tool('setuptools')['dynamic'])['dependencies']);
  for (const path of typeof file === 'string' ? [file] : textsOf(file)) {
    manifest.includes.push({ path, line: findLine(lines, 'tool.setuptools.dynamic', path) });
  }
}
