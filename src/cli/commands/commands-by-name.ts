import { completion } from './completion';
import { detect } from './detect';
import { hook } from './hook';
import { init } from './init';
import { inventory } from './inventory';
import { mergeTask } from './merge-task';
import { migrations } from './migrations';
import { partners } from './partners';
import { review } from './review';
import { route } from './route';
import { tasks } from './tasks';

/** What the rows of the list of commands load, all in one file of the build: a file for each would be a twentieth more to download. */
export const commandsByName = {
  completion,
  detect,
  hook,
  init,
  inventory,
  mergeTask,
  migrations,
  partners,
  review,
  route,
  tasks,
};
