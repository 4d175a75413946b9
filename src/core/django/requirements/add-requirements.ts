import { isTable } from '../../base/data-table';
import type { DataTable, DataValue } from '../../base/toml';
import { concernsDjango } from './django-names';
import { findLine } from './find-line';
import { normaliseName } from './normalise-name';
import { parseRequirement } from './parse-requirement';
import type { Manifest, RequirementRole } from './requirement';

/** Where requirements stand in a TOML text, and what they are there for. */
interface RequirementRows {
  lines: readonly string[];
  /** The table's dotted name. */
  table: string;
  role: RequirementRole;
}

/**
 * Adds those of a list of PEP 508 requirements that have to do with Django.
 * @param place with the list's key in its table
 */
export function addRequirements(
  manifest: Manifest,
  requirements: readonly string[],
  { lines, table, key, role }: RequirementRows & { key: string },
): void {
  for (const text of requirements) {
    const requirement = parseRequirement(text);
    if (!requirement || !concernsDjango(requirement)) continue;
    manifest.requirements.push({ ...requirement, role, line: findLine(lines, table, key, text) });
  }
}

/**
 * Adds those of a table of `name = "specifier"` or `name = { version = "specifier", … }` that have to do with Django, as
 * Poetry and Pipenv write it.
 */
export function addNamedRequirements(
  manifest: Manifest,
  entries: DataTable,
  { lines, table, role }: RequirementRows,
): void {
  for (const [key, value] of Object.entries(entries)) {
    const name = normaliseName(key);
    const { specifier, extras, optional } = readEntry(value);
    if (!concernsDjango({ name, extras })) continue;
    const line = findLine(lines, table, key);
    manifest.requirements.push({
      name,
      extras,
      specifier,
      role: optional && role === 'main' ? 'optional' : role,
      line,
    });
  }
}

function readEntry(value: DataValue): { specifier: string; extras: string[]; optional: boolean } {
  // Several entries for several Pythons: the first is the one that its author thought of first.
  const entry = Array.isArray(value) ? (value[0] ?? '') : value;
  if (!isTable(entry)) return { specifier: anyVersion(entry), extras: [], optional: false };
  const { version, git, url, path, extras, optional } = entry;
  const location = [git, url, path].find((part) => typeof part === 'string');
  return {
    specifier: location === undefined ? anyVersion(version ?? '') : `@ ${location}`,
    extras: Array.isArray(extras) ? extras.map(String) : [],
    optional: optional === true,
  };
}

function anyVersion(version: DataValue): string {
  return typeof version === 'string' && version !== '*' ? version : '';
}
