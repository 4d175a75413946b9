import { isInside } from '../base/path-parts';
import type { DjangoProject } from '../django/detection';

/** The project whose directory holds a path, the innermost of several; else the first. */
export function projectAround(projects: readonly DjangoProject[], path: string): DjangoProject | undefined {
  const around = projects
    .filter(({ root }) => root === '.' || isInside(path, root))
    .sort((one, other) => other.root.length - one.root.length);
  return around[0] ?? projects[0];
}
