import { addRequirements } from './add-requirements';
import { tableOf, textsOf } from '../../base/data-table';
import { addScripts, entriesOf, type Pyproject } from './pyproject';
import type { Manifest } from './requirement';
import { roleOfGroup } from './role-of-group';

/** `[project]`: dependencies, optional dependencies and scripts (PEP 621). */
export function readPep621(pyproject: Pyproject, manifest: Manifest): void {
  const { lines } = pyproject;
  const project = tableOf(pyproject.data['project']);
  if (typeof project['name'] === 'string') manifest.packageName = project['name'];
  addRequirements(manifest, textsOf(project['dependencies']), {
    lines,
    table: 'project',
    key: 'dependencies',
    role: 'main',
  });
  for (const [extra, requirements] of entriesOf(tableOf(project['optional-dependencies']))) {
    const role = roleOfGroup(extra, 'optional');
    addRequirements(manifest, requirements, { lines, table: 'project.optional-dependencies', key: extra, role });
  }
  addScripts(pyproject, manifest, 'project.scripts', tableOf(project['scripts']));
}
