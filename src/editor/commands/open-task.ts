import { commands } from 'vscode';
import type { Command } from './command';
import { uriOf } from '../files/place';
import type { Model } from '../model/model';
import { chooseTask } from './choose-task';

/** Opens a task log: the row's, or one that the user picks; what has the name of one and is no file is shown in the Explorer view. */
export const openTask: Command<{ model: Model }> = async ({ model }, target) => {
  const subject = await chooseTask(model, target);
  if (subject)
    await commands.executeCommand(
      subject.task.obstacle ? 'revealInExplorer' : 'vscode.open',
      uriOf(subject.folder, subject.task.path),
    );
};
