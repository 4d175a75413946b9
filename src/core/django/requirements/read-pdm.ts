import { addRequirements } from './add-requirements';
import { tableOf } from '../../base/data-table';
import { entriesOf, type Pyproject } from './pyproject';
import type { Manifest } from './requirement';

/** `[tool.pdm.dev-dependencies]`: lists by group. */
export function readPdm({ tool, lines }: Pyproject, manifest: Manifest): void {
  for (const [group, requirements] of entriesOf(tableOf(tool('pdm')['dev-dependencies']))) {
    addRequirements(manifest, requirements, {
      lines,
      table: 'tool.pdm.dev-dependencies',
      key: group,
      role: 'development',
    });
  }
}
