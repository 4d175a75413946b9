import { ChildProcess } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import { extension } from './extension';

/** What was run since the recording began. */
export interface RecordedPrograms extends vscode.Disposable {
  /** The command lines of programs, `terminal`, `task` and `debugger` with a name. */
  readonly run: string[];
}

/**
 * Notes every program that this extension or a test of it starts, and each terminal, task and debugger of the window. What other
 * extensions and VS Code itself start in this extension host is theirs.
 */
export function recordPrograms(): RecordedPrograms {
  const run: string[] = [];
  const starter = ChildProcess.prototype as unknown as { spawn: (options: { args?: string[] }) => unknown };
  const { spawn } = starter;
  starter.spawn = function (this: unknown, options) {
    // Behind the two lines that are about this very function.
    const callers = (new Error().stack ?? '').split('\n').slice(2).join('\n');
    if (callers.includes(path.join(extension().extensionPath, 'dist'))) run.push((options.args ?? []).join(' '));
    return spawn.call(this, options);
  };
  const follow = vscode.Disposable.from(
    vscode.window.onDidOpenTerminal(({ name }) => run.push(`terminal ${name}`)),
    vscode.tasks.onDidStartTask(({ execution }) => run.push(`task ${execution.task.name}`)),
    vscode.debug.onDidStartDebugSession(({ name }) => run.push(`debugger ${name}`)),
  );
  return {
    run,
    dispose: () => {
      starter.spawn = spawn;
      follow.dispose();
    },
  };
}
