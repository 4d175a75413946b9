import { parseToml } from '../../base/toml';
import { tableOf } from '../../base/data-table';
import { addNamedRequirements } from './add-requirements';
import { concernsDjango } from './django-names';
import { normaliseName } from './normalise-name';
import { emptyManifest, type Manifest, type RequirementRole } from './requirement';
import { roleOfGroup } from './role-of-group';

/** The tables of a Pipfile that hold no packages. */
const OTHER_TABLES = new Set(['source', 'requires', 'scripts', 'pipenv']);

/** Reads a Pipfile: `packages`, `dev-packages` and categories of its own. */
export function readPipfile(text: string): Manifest {
  const { value, problems } = parseToml(text);
  const lines = text.split('\n');
  const manifest: Manifest = { ...emptyManifest(), problems };
  for (const [table, entries] of Object.entries(value)) {
    if (OTHER_TABLES.has(table)) continue;
    addNamedRequirements(manifest, tableOf(entries), { lines, table, role: roleOfTable(table) });
  }
  return manifest;
}

function roleOfTable(table: string): RequirementRole {
  return table === 'packages' ? 'main' : roleOfGroup(table.replace(/-packages$/, ''), 'optional');
}

/** An entry's name, and its version: Pipenv writes one key a line. */
const KEY = /^\s*"([^"]+)"\s*:\s*\{/;
const VERSION = /^\s*"version"\s*:\s*"={2,3}([^"]+)"/;

/** Reads a Pipfile.lock line by line, so that one that was cut short is read as far as it goes. */
export function readPipfileLock(text: string): Manifest {
  const manifest = emptyManifest();
  let name = '';
  text.split('\n').forEach((line, index) => {
    const key = KEY.exec(line)?.[1];
    if (key !== undefined) name = normaliseName(key);
    const version = VERSION.exec(line)?.[1];
    if (version !== undefined && concernsDjango({ name, extras: [] }))
      manifest.locked.push({ name, version, line: index + 1 });
  });
  try {
    JSON.parse(text);
  } catch {
    manifest.problems.push({ line: 1, message: 'Invalid JSON; run `pipenv lock` to write it anew.' });
  }
  return manifest;
}
