import type { Detection } from '../../core';

/** The files that a detection names, and the directories of its projects; none of one that has not ended. */
export function detectedFiles({ projects, evidence }: Pick<Detection, 'projects' | 'evidence'> = NOTHING): string[] {
  return [
    ...evidence.map(({ file }) => file),
    ...projects.flatMap((project) => [`${project.root}/`, ...project.evidence.map(({ file }) => file)]),
  ];
}

const NOTHING: Pick<Detection, 'projects' | 'evidence'> = { projects: [], evidence: [] };
