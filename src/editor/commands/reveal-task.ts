import { commands } from 'vscode';
import type { Command } from './command';
import { uriOf } from '../files/place';
import type { Model } from '../model/model';
import { chooseTask } from './choose-task';

/** Shows a task log in the explorer: the row's, the open one, or one that the user picks. */
export const revealTask: Command<{ model: Model }> = async ({ model }, target) => {
  const subject = await chooseTask(model, target);
  if (subject) await commands.executeCommand('revealInExplorer', uriOf(subject.folder, subject.task.path));
};
