import { isInside } from '../base/path-parts';
import type { DjangoProject } from '../django/detection';
import { settingsHome } from '../django/settings-home';

/**
 * The project whose directory holds a path, the innermost of several; of those in one directory the one whose settings
 * stand around the path; else the first.
 */
export function projectAround(projects: readonly DjangoProject[], path: string): DjangoProject | undefined {
  const around = projects
    .filter(({ root }) => root === '.' || isInside(path, root))
    .sort((one, other) => other.root.length - one.root.length || depthAround(other, path) - depthAround(one, path));
  return around[0] ?? projects[0];
}

/** How long the path of the directory is that a project's settings configure, where it holds a path; else 0. */
function depthAround({ settingsFile }: DjangoProject, path: string): number {
  const home = settingsFile === null ? '' : settingsHome(settingsFile);
  return home !== '' && isInside(path, home) ? home.length : 0;
}
