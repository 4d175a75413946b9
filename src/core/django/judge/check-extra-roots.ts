import { isGlob } from '../../base/match-glob';
import { folderPath } from '../../base/path-parts';
import type { Files, PathKind, Problem } from '../../base/ports';

/** The extra roots that are directories of the folder, and what is wrong with the others. */
export interface CheckedRoots {
  /** Paths in core's form, `''` for the folder itself. */
  roots: string[];
  problems: Problem[];
}

const SETTING = 'djangoDeveloper.extraRoots';

/**
 * Looks whether the directories that the setting names are there: what is nowhere, or not in the folder, is no project.
 * @param written as the user wrote them, relative to the folder, `.` for itself; a glob names the directories that it matches
 */
export async function checkExtraRoots(files: Files, written: readonly string[]): Promise<CheckedRoots> {
  const checked: CheckedRoots = { roots: [], problems: [] };
  for (const one of new Set(written)) {
    const path = folderPath(one);
    const found = path !== undefined && isGlob(path) ? await globRoots(files, path) : [];
    if (found.length > 0) {
      checked.roots.push(...found);
      continue;
    }
    const reason = await reasonAgainst(files, path);
    if (path !== undefined && reason === undefined) checked.roots.push(path);
    else
      checked.problems.push({
        path: '.',
        line: 1,
        message: `${SETTING} names ${JSON.stringify(one)}, which ${reason ?? OUTSIDE}`,
      });
  }
  return checked;
}

/** The directories that a glob names. A directory may have the name of a glob; it is meant then. */
async function globRoots(files: Files, glob: string): Promise<string[]> {
  if (LEADS_UP.test(glob) || (await files.kindAt(glob)) !== 'missing') return [];
  return files.glob(glob);
}

/** `..` among the choices of braces. */
const LEADS_UP = /(?:^|[/{,])\.\.(?:[/},]|$)/;

async function reasonAgainst(files: Files, path: string | undefined): Promise<string | undefined> {
  if (path === undefined || LEADS_UP.test(path)) return OUTSIDE;
  const kind = await files.kindAt(path);
  return kind === 'missing' && isGlob(path) ? NOTHING : REASONS[kind];
}

const NOTHING = 'matches no directory and so no project: create one, or take it out of the setting.';
const OUTSIDE = 'does not lie in the workspace folder and is no project: name a directory in it, by its relative path.';

/** Why what is at a path is no project; undefined for a directory. */
const REASONS: Readonly<Record<PathKind, string | undefined>> = {
  directory: undefined,
  file: 'is a file and no project: name its directory.',
  missing: 'does not exist and is no project: create it, or take it out of the setting.',
  outside: 'is a link to a place outside the workspace folder and no project: name a directory in it.',
  unknown: 'cannot be looked at and is no project: give yourself permission to read it.',
};
