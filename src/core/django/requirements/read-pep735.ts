import { addRequirements } from './add-requirements';
import { tableOf } from '../../base/data-table';
import { entriesOf, type Pyproject } from './pyproject';
import type { Manifest } from './requirement';
import { roleOfGroup } from './role-of-group';

/** `[dependency-groups]` (PEP 735). What a group includes of another is read with that other. */
export function readPep735({ data, lines }: Pyproject, manifest: Manifest): void {
  for (const [group, requirements] of entriesOf(tableOf(data['dependency-groups']))) {
    const role = roleOfGroup(group, 'optional');
    addRequirements(manifest, requirements, { lines, table: 'dependency-groups', key: group, role });
  }
}
