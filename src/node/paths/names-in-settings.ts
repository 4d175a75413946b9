import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPlainFile } from '../reading/read-plain-file';
import { findGitDirectory } from './find-git-directory';
import { namesOf } from './names-of';
import { readGitSettings, type GitSetting } from './read-git-settings';

/**
 * The names that somebody has who works in a folder, as the files of git's settings say without git: those of the repository before
 * those of the user. What they include is not followed.
 * @param folder its path on this machine
 * @param home the user's own folder
 * @returns none where they do not say
 */
export function namesInSettings(folder: string, home = homedir()): string[] {
  const all = [
    join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'git/config'),
    join(home, '.gitconfig'),
    ...settingsOfRepository(folder),
  ].flatMap(settingsIn);
  const valuesOf = (wanted: string): string[] => all.filter(({ name }) => name === wanted).map(({ value }) => value);
  const [name = '', email = ''] = [valuesOf('user.name').at(-1), valuesOf('user.email').at(-1)];
  return namesOf({ name, email, roles: valuesOf('django-developer.role') });
}

/** That of a worktree stands beside those of the repository that it belongs to. */
function settingsOfRepository(folder: string): string[] {
  const directory = findGitDirectory(folder)?.path;
  if (directory === undefined) return [];
  const common = contentOf(join(directory, 'commondir')).trim();
  const shared = common === '' ? directory : resolve(directory, common);
  return [join(shared, 'config'), join(directory, 'config.worktree')];
}

function settingsIn(path: string): GitSetting[] {
  return readGitSettings(contentOf(path));
}

/** The text of a file; `''` where there is none that may be read. Who keeps their settings elsewhere links to them. */
function contentOf(path: string): string {
  try {
    return readPlainFile(realpathSync.native(path))?.bytes.toString('utf8') ?? '';
  } catch {
    return '';
  }
}
