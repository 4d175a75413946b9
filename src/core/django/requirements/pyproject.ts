import type { DataTable } from '../../base/toml';
import { textsOf } from '../../base/data-table';
import { findLine } from './find-line';
import type { Manifest } from './requirement';

/** A pyproject.toml that was parsed, for the readers of its parts. */
export interface Pyproject {
  data: DataTable;
  /** The table under `tool` of this name; empty where there is none. */
  tool(name: string): DataTable;
  lines: readonly string[];
}

/** Adds the console scripts of a table of `command = "package.module:function"`. */
export function addScripts({ lines }: Pyproject, manifest: Manifest, table: string, scripts: DataTable): void {
  for (const [name, target] of Object.entries(scripts)) {
    const [module = ''] = typeof target === 'string' ? target.split(':') : [];
    if (module !== '')
      manifest.scripts.push({ name, module: module.trim(), line: findLine(lines, table, name, module) });
  }
}

/** The texts of every list in a table of lists. */
export function entriesOf(table: DataTable): [group: string, requirements: string[]][] {
  return Object.entries(table).map(([group, list]) => [group, textsOf(list)]);
}
