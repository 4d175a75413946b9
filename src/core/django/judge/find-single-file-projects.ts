import { directoryOf, isInside, nameOf } from '../../base/path-parts';
import type { Scan } from '../scan/scan';
import { singleFiles } from '../single-files';
import type { ProjectDraft } from './project-draft';

/**
 * Finds the projects that are one file: an application of nanodjango, or a script that configures Django in code and
 * serves it. Outside of the projects that are known already; one a directory.
 */
export function findSingleFileProjects(scan: Scan, known: readonly ProjectDraft[]): ProjectDraft[] {
  const projects: ProjectDraft[] = [];
  for (const file of singleFiles(scan)) {
    const root = directoryOf(file);
    if (known.some((other) => isInside(root, other.root)) || projects.some((other) => other.root === root)) continue;
    const line = scan.facts.get(file)?.python?.singleFile ?? 1;
    const evidence = [{ file, line, text: `${nameOf(file)} is a whole Django project in one file.` }];
    projects.push({ root, manage: null, settingsModule: null, settingsFile: null, kind: 'project', evidence });
  }
  return projects;
}
