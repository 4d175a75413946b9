import { folderPath } from '../../base/folder-path';
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
 * @param written as the user wrote them, relative to the folder, `.` for itself
 */
export async function checkExtraRoots(files: Files, written: readonly string[]): Promise<CheckedRoots> {
  const checked: CheckedRoots = { roots: [], problems: [] };
  for (const one of new Set(written)) {
    const path = folderPath(one);
    const reason = path === undefined ? OUTSIDE : REASONS[await files.kindAt(path)];
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

const OUTSIDE = 'does not lie in the workspace folder and is no project: name a directory in it, by its relative path.';

/** Why what is at a path is no project; undefined for a directory. */
const REASONS: Readonly<Record<PathKind, string | undefined>> = {
  directory: undefined,
  file: 'is a file and no project: name its directory.',
  missing: 'does not exist and is no project: create it, or take it out of the setting.',
  outside: 'is a link to a place outside the workspace folder and no project: name a directory in it.',
  unknown: 'cannot be looked at and is no project: give yourself permission to read it.',
};
