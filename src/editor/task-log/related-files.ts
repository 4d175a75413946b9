import { RelativePattern, workspace, type CancellationToken, type Uri, type WorkspaceFolder } from 'vscode';

/** More than anybody looks through; who types more gets the rest. */
const MOST = 2_000;

/** Directories whose files no task is about, beside those that the setting `files.exclude` names. */
const EXCLUDED =
  '**/{node_modules,bower_components,site-packages,__pycache__,.git,.venv,venv,.tox,.mypy_cache,.ruff_cache}/**';

/** So long an answer holds, in milliseconds: VS Code asks again right after the cursor has moved, and gives the first question up. */
const HOLDS = 3_000;

const answers = new Map<string, Promise<string | undefined>>();

/** The one file of a name in a workspace folder; undefined where there are several, or none. */
export function onlyFileOfName(folder: WorkspaceFolder, name: string): Promise<string | undefined> {
  const pattern = new RelativePattern(folder, `**/${name}`);
  const key = `${folder.uri.toString()}/${pattern.pattern}`;
  const answer = answers.get(key) ?? searchOnly(folder, pattern);
  if (!answers.has(key)) {
    answers.set(key, answer);
    setTimeout(() => answers.delete(key), HOLDS);
  }
  return answer;
}

async function searchOnly(folder: WorkspaceFolder, pattern: RelativePattern): Promise<string | undefined> {
  const [found, ...others] = await workspace.findFiles(pattern, EXCLUDED, 2);
  return found === undefined || others.length > 0 ? undefined : pathIn(folder, found);
}

/**
 * The files of a workspace folder that may be meant by the beginning of a path, or of a name at any depth.
 * @returns paths relative to the folder, sorted; `isCut` where there are more
 */
export async function relatedFiles(
  folder: WorkspaceFolder,
  typed: string,
  token: CancellationToken,
): Promise<{ files: string[]; isCut: boolean }> {
  const beginning = /^[\w./ -]+$/.test(typed) ? typed.replace(/^\.?\//, '') : '';
  const glob = beginning === '' ? '**/*' : `{${beginning}*/**,${beginning}*,**/${beginning}*}`;
  const found = await workspace.findFiles(new RelativePattern(folder, glob), EXCLUDED, MOST, token);
  const files = found.map((uri) => pathIn(folder, uri)).sort();
  return { files, isCut: found.length === MOST || beginning !== '' };
}

function pathIn(folder: WorkspaceFolder, { path }: Uri): string {
  return path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}
