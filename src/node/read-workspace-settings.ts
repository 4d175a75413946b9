import {
  decodeText,
  FileProblem,
  type Files,
  isAcceptance,
  type ModeSettings,
  OTHER_TASK_FOLDERS,
  stripJsonComments,
} from '../core';

const SETTINGS = '.vscode/settings.json';

/** No settings file that people write comes near. */
const MAX_BYTES = 1024 * 1024;

/**
 * The settings that the editor keeps for a folder, so that every door goes by the same. What is missing, damaged or of the
 * wrong type has its default, as it has in the editor.
 */
export async function readWorkspaceSettings(files: Files): Promise<ModeSettings> {
  const settings = await readObject(files);
  const get = (name: string): unknown => settings[`djangoDeveloper.${name}`];
  const [tasksFolder, coordinator, partners, extraRoots, others] = [
    get('tasksFolder'),
    get('coordinator'),
    get('partners'),
    get('extraRoots'),
    get('otherTaskFolders'),
  ];
  const [acceptance, staleAfterDays, forges] = [get('acceptance'), get('staleAfterDays'), get('forges')];
  return {
    tasksFolder: typeof tasksFolder === 'string' && tasksFolder.trim() !== '' ? tasksFolder : '.ruru/tasks',
    otherTaskFolders: Array.isArray(others) ? others.filter((one) => typeof one === 'string') : OTHER_TASK_FOLDERS,
    coordinator: typeof coordinator === 'string' ? coordinator.trim() : '',
    ...(isObject(partners) && { partners }),
    // The editor's `auto` is what git makes of a line feed.
    ...(settings['files.eol'] === '\r\n' && { lineBreak: settings['files.eol'] }),
    ...(isAcceptance(acceptance) && { acceptance }),
    ...(isObject(forges) && { forges }),
    ...(typeof staleAfterDays === 'number' && { staleAfterDays }),
    ...(Array.isArray(extraRoots) && { extraRoots: extraRoots.filter((root) => typeof root === 'string') }),
  };
}

/** Whether hooks may hold agents and tell them of task logs: as long as the folder's settings do not say no. */
export async function areHooksOn(files: Files): Promise<boolean> {
  return (await readObject(files))['djangoDeveloper.agentHooks'] !== false;
}

async function readObject(files: Files): Promise<Readonly<Record<string, unknown>>> {
  try {
    const bytes = await files.read(SETTINGS, { maxBytes: MAX_BYTES });
    const settings: unknown = bytes === undefined ? {} : JSON.parse(stripJsonComments(decodeText(bytes)));
    return isObject(settings) ? settings : {};
  } catch (error) {
    if (error instanceof FileProblem || error instanceof SyntaxError) return {};
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
