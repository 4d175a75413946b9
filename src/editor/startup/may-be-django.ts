import { RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { readSettings } from '../model/settings';
import type { Manifest } from './manifest';

/** Where package.json has VS Code look for what wakes the extension in a folder. */
export interface WakingPaths {
  /** Plain paths, relative to a folder: they are asked for one by one. */
  plain: readonly string[];
  /** Globs of files that are Django's wherever they lie. */
  globs: readonly string[];
}

const EVENT = 'workspaceContains:';
/** A name that only Django's projects and apps have, so that the file need not be read. */
const TELLING = /(?:^|\/)(?:manage|apps)\.py$/;
/** What brings Django along has not always its name. */
const DJANGO = /django|wagtail|mezzanine|feincms/i;
/** What a requirements file includes: pip's `-r` and `-c`. */
const INCLUDED = /^[ \t]*(?:-r|-c|--requirement|--constraint)[ \t=]+([^\s#]+)/gm;
/** Nobody writes a longer file of requirements; a lock file of that size is worth a proper look. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Where installed code lies, whose manage.py is not the folder's. */
const INSTALLED = /(?:^|\/)(?:node_modules|site-packages|__pycache__|venv|env|\.[^/]*)\//;

/** The activation events that look into a folder, as package.json has them. */
export function wakingPaths(activationEvents: Manifest['activationEvents']): WakingPaths {
  const paths = activationEvents.flatMap((event) => (event.startsWith(EVENT) ? [event.slice(EVENT.length)] : []));
  return { plain: paths.filter((path) => !path.includes('*')), globs: paths.filter((path) => path.includes('*')) };
}

/**
 * Whether a folder is worth a look for Django: a manage.py or an apps.py is there, or one of the files that say what is to
 * be installed has its name in it. Reads those few, and walks nothing; VS Code is asked once for the rest.
 */
export async function mayBeDjango(folder: WorkspaceFolder, { plain, globs }: WakingPaths): Promise<boolean> {
  const { detection, extraRoots } = readSettings(folder);
  if (detection !== 'auto' || extraRoots.length > 0) return detection !== 'off';
  const told = await Promise.all(plain.map((path) => speaksOfDjango(folder.uri, path)));
  if (told.includes(true)) return true;
  const anywhere = new RelativePattern(folder, `{${globs.join(',')}}`);
  const found = await workspace.findFiles(anywhere, '{**/node_modules,**/site-packages,**/venv,**/env,**/.*}/**', 1);
  return found.length > 0;
}

/** Whether a file speaks of Django, by its name or its text; of requirements those that it includes may, too. */
export async function speaksOfDjango(folder: Uri, path: string, isIncluded = false): Promise<boolean> {
  if (INSTALLED.test(path)) return false;
  const uri = Uri.joinPath(folder, path);
  if (TELLING.test(path)) return exists(uri);
  const bytes = await Promise.resolve(workspace.fs.readFile(uri)).catch(() => undefined);
  if (bytes === undefined || bytes.length === 0) return false;
  if (bytes.length > MAX_BYTES) return true;
  const text = textOf(bytes);
  if (DJANGO.test(text) || isIncluded) return DJANGO.test(text);
  const directory = path.slice(0, path.lastIndexOf('/') + 1);
  const included = [...text.matchAll(INCLUDED)].flatMap(([, name = '']) =>
    name.includes('://') ? [] : [directory + name],
  );
  return (await Promise.all(included.map((one) => speaksOfDjango(folder, one, true)))).includes(true);
}

/** As pip reads it: PowerShell's `pip freeze > requirements.txt` writes UTF-16. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
