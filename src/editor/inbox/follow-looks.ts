import { window, type Disposable } from 'vscode';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { taskOfFile } from '../model/task-of-file';

/** A task log that stands in front of somebody was looked at. */
export function followLooks(model: Model, log: EditorLog): Disposable {
  const look = (): void => {
    const uri = window.state.focused ? window.activeTextEditor?.document.uri : undefined;
    const subject = uri && taskOfFile(model, uri);
    const folder = subject && model.of(subject.folder);
    if (!folder?.inbox.news.some(({ path, unread }) => unread && path === subject?.task.path)) return;
    folder.mode.inbox
      .markSeen([subject?.task.path ?? ''])
      .catch((error: unknown) => log.error('Keeping what was seen failed', error));
  };
  return window.onDidChangeActiveTextEditor(look);
}
