import { addRequirements } from './add-requirements';
import { textsOf } from '../../base/data-table';
import type { Pyproject } from './pyproject';
import type { Manifest } from './requirement';

/** `[tool.uv]`: `dev-dependencies`, and the constraints that hold whatever asks for the package. */
export function readUv({ tool, lines }: Pyproject, manifest: Manifest): void {
  for (const key of ['dev-dependencies', 'constraint-dependencies', 'override-dependencies']) {
    addRequirements(manifest, textsOf(tool('uv')[key]), { lines, table: 'tool.uv', key, role: 'development' });
  }
}
