import type { FileLine } from '../../base/place';
import type { Evidence } from '../detection';
import { LOOK_ALIKES, isDjango } from '../requirements/django-names';
import type { Requirement } from '../requirements/requirement';
import type { Scan } from '../scan/scan';

/** How many look-alikes are named; a lock file of a monorepo may hold dozens. */
const MOST = 12;

/**
 * The requirements that carry Django's name and are no sign of Django.
 * @param counted where Django is required for what was found: it speaks for it there
 */
export function collectAgainst(scan: Scan, counted: readonly FileLine[]): Evidence[] {
  const against: Evidence[] = [];
  const told = new Set<string>();
  for (const [file, { manifest }] of scan.facts) {
    for (const requirement of manifest?.requirements ?? []) {
      const text = whyNot(requirement);
      if (text === undefined || told.has(text)) continue;
      if (isDjango(requirement) && counted.some((one) => one.file === file && one.line === requirement.line)) continue;
      told.add(text);
      against.push({ file, line: requirement.line, text });
    }
  }
  return against.slice(0, MOST);
}

function whyNot(requirement: Requirement): string | undefined {
  const { name, extras, role } = requirement;
  const lookAlike = LOOK_ALIKES.get(name);
  if (lookAlike !== undefined) return `${name} is ${lookAlike}, not Django.`;
  if (!name.startsWith('django') && extras.some((extra) => extra.toLowerCase() === 'django')) {
    return `${name}[django] works with Django and does not show that it is used.`;
  }
  if (!isDjango(requirement) || role === 'main') return undefined;
  return role === 'optional'
    ? 'Django is in an extra or a group here that need not be installed.'
    : 'Django is required here for development alone.';
}
