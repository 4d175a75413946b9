import { commands, Disposable } from 'vscode';
import type { EditorLog } from '../log';
import type { Model } from '../model';
import type { Memory } from '../memory';
import { escalate } from './escalate';
import { execute } from './execute';
import { explainDetection } from './explain-detection';
import { openTask } from './open-task';
import { refresh } from './refresh';
import { report } from './report';
import { setTaskStatus } from './set-task-status';

/** What a command works with. */
export interface CommandContext {
  model: Model;
  log: EditorLog;
  memory: Memory;
}

/** A command: its arguments come from a row, an editor, the explorer, another extension, or are absent. */
export type Command = (context: CommandContext, ...args: unknown[]) => Promise<unknown>;

const COMMANDS: Record<string, Command> = {
  escalate,
  openTask,
  setTaskStatus: setTaskStatus(),
  startTask: setTaskStatus('in-progress'),
  blockTask: setTaskStatus('blocked'),
  reviewTask: setTaskStatus('review'),
  finishTask: setTaskStatus('done'),
  reportProgress: report('progress'),
  reportCompletion: report('completion'),
  explainDetection,
  refresh,
  stopDetection: async ({ model }) => model.stopDetection(),
  showLog: async ({ log }) => log.show(),
};

/** Registers every command that package.json contributes. */
export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...Object.entries(COMMANDS).map(([name, command]) => {
      const id = `djangoDeveloper.${name}`;
      return commands.registerCommand(id, (...args: unknown[]) =>
        execute(id, context.log, () => command(context, ...args)),
      );
    }),
  );
}
