import { isMigrationPath } from '../project/migrations/is-migration-path';
import type { ChangedFile, DiffHunk } from './changed-file';
import { isComment, linesThatCount } from './lines-that-count';

/** Imports, brackets, and what the order of migrations is told by: none of it is run. */
const NOT_RUN =
  /^(?:from\s|import\s|["']{3}|[\])}]+,?$|(?:dependencies|replaces)\s*=|\(\s*["']\w+["'],\s*["']\w+["']\s*\),?$)/;

/**
 * The place of a migration whose operations a change alters although the base has it: where a database has run it, it is never run again
 * (https://docs.djangoproject.com/en/stable/topics/migrations/). Undefined for one that the change brings, and where only imports, remarks or
 * the form are others.
 * @param moved every line that the whole change takes away, as `movable` gives them
 * @returns the first line in the new text, 1-based
 */
export function rewrittenMigration({ path, fate, hunks }: ChangedFile, moved: ReadonlySet<string>): number | undefined {
  if (fate !== 'modified' || !isMigrationPath(path) || path.endsWith('/__init__.py')) return undefined;
  const hunk = hunks.find((each) => alters(path, each, moved));
  return hunk && Math.max(1, hunk.line);
}

function alters(path: string, hunk: DiffHunk, moved: ReadonlySet<string>): boolean {
  const added = linesThatCount(path, hunk, moved).map((index) => hunk.added[index] ?? '');
  const backwards = { ...hunk, added: hunk.removed, removed: hunk.added };
  const removed = linesThatCount(path, backwards, new Set()).map((index) => hunk.removed[index] ?? '');
  return [...added, ...removed].some((line) => {
    const text = line.trim();
    return !isComment(path, text) && !NOT_RUN.test(text);
  });
}
