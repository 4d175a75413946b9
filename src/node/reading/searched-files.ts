import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Files } from '../../core';
import { isAboveProjects } from '../paths/find-workspace';

/** What asks for Django at the top of a project; of manage.py it says enough that it is there. */
const MANIFESTS = ['requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.py', 'setup.cfg', 'uv.lock'];

/**
 * The files of a folder as they are searched: of a home folder, of what holds one and of the top of a file system, where nothing at the top
 * speaks of Django, those in it and in the directories right below, and a problem that says so. A disk may hold millions, and other
 * people's.
 * @param folder its path on this machine
 * @param home the user's home folder
 */
export function searchedFiles(folder: string, files: Files, home?: string): Files {
  if (!isAboveProjects(folder, home) || speaksOfDjango(folder)) return files;
  return {
    ...files,
    walk: async (request) => {
      if (request.under) return files.walk(request);
      const isSkipped = (path: string, name: string): boolean =>
        path.includes('/') || request.skip?.(path, name) === true;
      const walk = await files.walk({ ...request, skip: isSkipped });
      const message = `Nothing of Django is at the top of ${resolve(folder)}, which holds more than a project: only it and the folders right in it were looked through, deeper ones were left out. Name the folder of the project.`;
      return { ...walk, problems: [...walk.problems, { path: '.', line: 1, message }] };
    },
  };
}

function speaksOfDjango(folder: string): boolean {
  return (
    textAt(folder, 'manage.py') !== undefined || MANIFESTS.some((name) => /django/i.test(textAt(folder, name) ?? ''))
  );
}

function textAt(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    // Not there, a directory, or not to be read: it says nothing.
    return undefined;
  }
}
