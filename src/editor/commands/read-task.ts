import type { ReadingNeeds } from '../reading/reading-panel';
import { chooseTask } from './choose-task';
import type { Command } from './command';

/** Shows a task log to be read: the row's, the open one, or one that the user picks. */
export const readTask: Command<ReadingNeeds> = async (needs, target) => {
  const subject = await chooseTask(needs.model, target);
  if (subject) await (await import('../reading/reading-panel')).showReading(needs, subject);
};
