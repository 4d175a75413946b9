import type { DataTable, DataValue } from '../../base/toml';
import { isTable, tableOf } from '../../base/data-table';
import { concernsDjango } from './django-names';
import { findLine } from './find-line';
import { normaliseName } from './normalise-name';
import { addScripts, type Pyproject } from './pyproject';
import type { Manifest, Requirement, RequirementRole } from './requirement';
import { roleOfGroup } from './role-of-group';

/** `[tool.poetry]` of Poetry 1 and 2: dependencies, groups, `dev-dependencies` and scripts. */
export function readPoetry(pyproject: Pyproject, manifest: Manifest): void {
  const poetry = pyproject.tool('poetry');
  if (typeof poetry['name'] === 'string') manifest.packageName ??= poetry['name'];
  const add = (table: string, value: DataValue | undefined, role: RequirementRole) => {
    manifest.requirements.push(...readTable(pyproject.lines, `tool.poetry.${table}`, tableOf(value), role));
  };
  add('dependencies', poetry['dependencies'], 'main');
  add('dev-dependencies', poetry['dev-dependencies'], 'development');
  for (const [name, value] of Object.entries(tableOf(poetry['group']))) {
    // No group but the main one is installed with the package.
    add(`group.${name}.dependencies`, tableOf(value)['dependencies'], roleOfGroup(name, 'optional'));
  }
  addScripts(pyproject, manifest, 'tool.poetry.scripts', tableOf(poetry['scripts']));
}

/** A table of `name = "specifier"` or `name = { version = "specifier", … }`, as Poetry and Pipenv write it. */
export function readTable(
  lines: readonly string[],
  table: string,
  entries: DataTable,
  role: RequirementRole,
): Requirement[] {
  const requirements: Requirement[] = [];
  for (const [key, value] of Object.entries(entries)) {
    const name = normaliseName(key);
    const { specifier, extras, optional } = readEntry(value);
    if (!concernsDjango({ name, extras })) continue;
    const line = findLine(lines, table, key, '=');
    requirements.push({ name, extras, specifier, role: optional && role === 'main' ? 'optional' : role, line });
  }
  return requirements;
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
