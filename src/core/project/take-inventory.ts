import type { DjangoProject } from '../django/detection';
import type { Files } from '../base/ports';
import type { Inventory } from './inventory';
import { readProject, type ReadingOptions } from './read-project';

/**
 * Looks at one project without running any of it. A file that cannot be read or parsed is one of the problems, and the
 * rest goes on. What it says holds no secret. It gives way to others about every 10 ms.
 * @throws the signal's reason when it is aborted
 */
export async function takeInventory(
  files: Files,
  project: DjangoProject,
  options: ReadingOptions = {},
): Promise<Inventory> {
  return (await readProject(files, project, options)).whole(options.signal);
}
