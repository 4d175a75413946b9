import type { Command } from './command';
import { copyMessage } from '../escalation/copy-message';
import { sendToChat } from '../escalation/send-to-chat';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { chooseTask } from './choose-task';

/**
 * Hands a task log over: the row's, the open one, or one that the user picks.
 * @param to where the message goes
 */
export function handOver(to: 'clipboard' | 'chat'): Command<{ model: Model }> {
  return async ({ model }, target) => {
    const subject = await chooseTask(model, target);
    if (!subject) return;
    const folder = requireFolderModel(model, subject.folder);
    await (to === 'clipboard' ? copyMessage(folder, subject.task) : sendToChat(folder, subject.task));
  };
}
