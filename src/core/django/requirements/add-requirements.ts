import { concernsDjango } from './django-names';
import { findLine } from './find-line';
import { parseRequirement } from './parse-requirement';
import type { Manifest, RequirementRole } from './requirement';

/** Adds those of a list of PEP 508 requirements of a TOML table that have to do with Django. */
export function addRequirements(
  manifest: Manifest,
  requirements: readonly string[],
  place: { lines: readonly string[]; table: string; role: RequirementRole; key?: string },
): void {
  for (const text of requirements) {
    const requirement = parseRequirement(text);
    if (!requirement || !concernsDjango(requirement)) continue;
    const line = findListed(place.lines, place.table, text, place.key);
    manifest.requirements.push({ ...requirement, role: place.role, line });
  }
}

/**
 * The line of a list's entry. Groups often repeat an entry, so the search begins at the list's key where that is on a
 * line of its own.
 */
function findListed(lines: readonly string[], table: string, entry: string, key: string | undefined): number {
  if (key === undefined) return findLine(lines, table, entry);
  const start = findLine(lines, table, key, '[');
  const after = lines.slice(start - 1).findIndex((line) => line.includes(entry) && !/^\s*#/.test(line));
  return after < 0 ? findLine(lines, table, entry) : start + after;
}
