import { commands } from 'vscode';
import type { Command } from './command';
import { uriOf } from '../files/place';
import { chooseTask } from './choose-task';

/** Shows a task log in the explorer: the row's, the open one, or one that the user picks. */
export const revealTask: Command = async ({ model }, target) => {
  const subject = await chooseTask(model, target);
  if (subject) await commands.executeCommand('revealInExplorer', uriOf(subject.folder, subject.task.path));
};
