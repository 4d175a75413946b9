import { ExtensionMode, window, type LogOutputChannel } from 'vscode';
import type { Log } from '../core/ports';

/** The log channel, as core's {@link Log} and as something that can be shown. */
export interface EditorLog extends Log {
  show(): void;
  dispose(): void;
}

/** @param mode under tests, errors go to the console too, where the runner finds them */
export function createEditorLog(mode: ExtensionMode): EditorLog {
  const channel: LogOutputChannel = window.createOutputChannel('Django Developer', { log: true });
  return {
    debug: (message) => channel.debug(message),
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error: (message, error) => {
      channel.error(message, ...(error === undefined ? [] : [error]));
      if (mode === ExtensionMode.Test) console.error(message, error);
    },
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
