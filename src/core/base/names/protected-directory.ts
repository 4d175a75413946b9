/** Directories whose files are read by programs as what to do, or are no work of the team's own. */
const PROTECTED = new Set([
  '.git',
  '.hg',
  '.svn',
  '.bzr',
  '.jj',
  '.vscode',
  '.idea',
  '.github',
  '.gitlab',
  '.devcontainer',
  'node_modules',
]);

/** The names that Windows makes of these for old programs: `GIT~1`. */
const SHORT_NAME = /^(?:git|hg|svn|bzr|jj|vscode|idea|github|gitlab|devcon|node_m)~\d+$/;

/**
 * What macOS leaves out when it compares names: joiners, marks of direction, the byte order mark. Git's own list, `next_hfs_char` in
 * https://github.com/git/git/blob/master/utf8.c
 */
const IGNORED = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g;

/**
 * The first part of a path that is a directory of a version control system, an editor or an installer, however a system may spell it:
 * in capital letters, with dots or spaces at its end, as another stream of it, by its short name.
 * @param path relative, in POSIX form
 * @returns the part as it is written; undefined where there is none
 */
export function protectedDirectory(path: string): string | undefined {
  return path.split('/').find((part) => {
    const [name = ''] = part.replaceAll(IGNORED, '').toLowerCase().split(':', 1);
    const plain = withoutEnd(name);
    return PROTECTED.has(plain) || SHORT_NAME.test(plain);
  });
}

/** Windows takes `.git. .` for `.git`. An expression for it would look from each of many dots to the end. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (name[end - 1] === '.' || name[end - 1] === ' ') end -= 1;
  return name.slice(0, end);
}
