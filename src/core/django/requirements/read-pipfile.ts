import { parseToml } from '../../base/toml';
import { tableOf } from '../../base/data-table';
import { readTable } from './read-poetry';
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
    manifest.requirements.push(...readTable(lines, table, tableOf(entries), roleOfTable(table)));
  }
  return manifest;
}

function roleOfTable(table: string): RequirementRole {
  return table === 'packages' ? 'main' : roleOfGroup(table.replace(/-packages$/, ''), 'optional');
}
