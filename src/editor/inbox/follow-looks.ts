import { window, type Disposable, type Uri } from 'vscode';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { taskOfFile } from '../model/task-of-file';

/** A task log whose text stands in front of somebody was looked at. */
export function followLooks(model: Model, log: EditorLog): Disposable {
  return window.onDidChangeActiveTextEditor(() => markLookedAt(model, log, window.activeTextEditor?.document.uri));
}

/** A file stands in front, where the window has somebody in front of it: where it is a task log, that was looked at. */
export function markLookedAt(model: Model, log: EditorLog, uri: Uri | undefined): void {
  const subject = window.state.focused ? taskOfFile(model, uri) : undefined;
  const folder = subject && model.of(subject.folder);
  if (!folder?.inbox.news.some(({ path, unread }) => unread && path === subject?.task.path)) return;
  folder.mode.inbox
    .markSeen([subject?.task.path ?? ''])
    .catch((error: unknown) => log.error('Keeping what was seen failed', error));
}
