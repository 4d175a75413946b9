import type { Problem } from '../../base/ports';
import type { DjangoRequirement } from '../detection';
import { allows } from '../requirements/pep440';

/** Names each lock file that holds a version of Django which its requirement does not allow. */
export function findStaleLocks(requirements: readonly (DjangoRequirement | null)[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const requirement of requirements) {
    if (requirement === null || requirement.locked === null || requirement.lockedIn === undefined) continue;
    const { specifier, locked, file, line, lockedIn } = requirement;
    if (allows(specifier, locked) !== false) continue;
    const message = `Django ${locked} is locked here, which ${file}:${line} (${specifier}) does not allow; lock anew.`;
    problems.set(`${lockedIn.file}:${lockedIn.line}`, { path: lockedIn.file, line: lockedIn.line, message });
  }
  return [...problems.values()];
}
