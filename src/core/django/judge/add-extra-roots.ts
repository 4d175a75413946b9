import { findSettings } from './find-settings';
import { joinPath } from '../../base/path-parts';
import type { ProjectDraft } from './project-draft';
import type { Scan } from '../scan/scan';

/**
 * Adds the projects that the user names, and counts those that were found there as projects, whatever their place looks
 * like.
 */
export function addExtraRoots(
  scan: Scan,
  found: readonly ProjectDraft[],
  extraRoots: readonly string[],
): ProjectDraft[] {
  const projects = found.map((project) =>
    extraRoots.includes(project.root) ? { ...project, kind: 'project' as const } : project,
  );
  for (const root of new Set(extraRoots)) {
    if (!projects.some((project) => project.root === root)) projects.push(named(scan, root));
  }
  return projects;
}

function named(scan: Scan, root: string): ProjectDraft {
  const path = joinPath(root, 'manage.py');
  const manage = scan.files.has(path) ? path : null;
  const literals = (scan.facts.get(path)?.python?.settings ?? []).map((literal) => ({ ...literal, file: path }));
  const { module, file, evidence } = findSettings(scan, { home: root, literals });
  const place = {
    file: manage ?? file ?? (root || '.'),
    line: 1,
    text: 'The settings of the editor name this directory as a project.',
  };
  return { root, manage, settingsModule: module, settingsFile: file, kind: 'project', evidence: [place, ...evidence] };
}
