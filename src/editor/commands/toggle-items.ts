import { window } from 'vscode';
import type { Command } from './command';
import { editDocument } from '../files/edit-document';
import type { Model } from '../model/model';
import { taskOfFile } from '../model/task-of-file';
import { requireTrust } from '../files/require-trust';

/** Ticks the items on the lines of the cursors, or takes the tick away. The editor's own undo takes it back. */
export const toggleItems: Command<{ model: Model }> = async ({ model }) => {
  requireTrust();
  const editor = window.activeTextEditor;
  const subject = taskOfFile(model, editor?.document.uri);
  const folderModel = subject && model.of(subject.folder);
  if (!editor || !folderModel) return;
  const lines = editor.selections.flatMap(({ start, end }) =>
    Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index + 1),
  );
  const mode = folderModel.mode;
  await editDocument(editor.document, await mode.tasks.preview(subject.task.path, { toggle: [...new Set(lines)] }));
};
