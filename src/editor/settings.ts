import { workspace, type ConfigurationChangeEvent, type WorkspaceFolder } from 'vscode';

const SECTION = 'djangoDeveloper';

/** The settings of one workspace folder, as package.json declares them. */
export interface Settings {
  detection: 'auto' | 'on' | 'off';
  /** Where new task logs are written; checked to lie inside the folder when it is used. */
  tasksFolder: string;
  /** `''` where the user is to be asked. */
  coordinator: string;
}

export function readSettings(folder: WorkspaceFolder): Settings {
  const configuration = workspace.getConfiguration(SECTION, folder.uri);
  return {
    detection: configuration.get<Settings['detection']>('detection', 'auto'),
    tasksFolder: configuration.get<string>('tasksFolder', '.ruru/tasks'),
    coordinator: configuration.get<string>('coordinator', '').trim(),
  };
}

export function affectsSettings(event: ConfigurationChangeEvent, folder: WorkspaceFolder): boolean {
  return event.affectsConfiguration(SECTION, folder.uri);
}
