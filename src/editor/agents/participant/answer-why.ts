import { explainFolderInChat } from '../../views/explain-folder';
import { say } from '../../surfaces/chat-answer';
import { foldersToTellOf } from './folders-to-tell-of';
import type { Answer } from './answer';

/** `/why`: what was found in each folder, and the reasons. */
export const answerWhy: Answer = async (model, { stream }) => {
  for (const folder of foldersToTellOf(model, model.folders)) {
    if (!folder.detection) await folder.detect();
    say(stream, explainFolderInChat(folder));
  }
};
