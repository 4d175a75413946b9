import type { Uri } from 'vscode';
import type { CommandsUnderWay } from './commands-under-way';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import type { Memory } from '../model/memory';
import type { Previews } from '../files/previews';
import type { TaskFiles } from '../model/task-files';
import type { TaskViewState } from '../model/task-view-state';
/** What a command works with. */
export interface CommandContext {
  model: Model;
  log: EditorLog;
  memory: Memory;
  taskView: TaskViewState;
  taskFiles: TaskFiles;
  previews: Previews;
  underWay: CommandsUnderWay;
  /** Where the extension is installed. */
  extensionUri: Uri;
}

/** A command: its arguments come from a row, an editor, the explorer, another extension, or are absent. */
export type Command = (context: CommandContext, ...args: unknown[]) => Promise<unknown>;
