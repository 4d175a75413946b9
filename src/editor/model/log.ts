import { ExtensionMode, window, type LogOutputChannel } from 'vscode';

/** The log channel: where the details go that no user has to read. */
export interface EditorLog {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
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
