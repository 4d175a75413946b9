import { ExtensionMode, window, type LogOutputChannel } from 'vscode';
import { oneLine } from '../surfaces/plain-text';

/** The log channel: where the details go that no user has to read. */
export interface EditorLog {
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
    info: (message) => channel.info(oneLine(message)),
    warn: (message) => channel.warn(oneLine(message)),
    error: (message, error) => {
      channel.error(oneLine(message), ...(error === undefined ? [] : [error]));
      if (mode === ExtensionMode.Test) console.error(message, error);
    },
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
