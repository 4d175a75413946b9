import type { Database, DatabaseKind, Settings } from '../inventory-settings';
import { type Engine, ENGINES, ENGINE_NAMES } from './engine';

/** The engines that operations are judged for. */
export interface EngineChoice {
  engines: readonly Engine[];
  /** Whether the settings tell them; else all are taken, and the strictest speaks. */
  known: boolean;
  /** A sentence that says so. */
  note: string;
}

const OF_KIND: Partial<Readonly<Record<DatabaseKind, Engine>>> = {
  postgresql: 'postgresql',
  postgis: 'postgresql',
  mysql: 'mysql',
  sqlite: 'sqlite',
};

/**
 * What a project's settings, and their neighbours, say of its engine. SQLite beside another is taken for the one of a developer's
 * machine and of tests.
 */
export function enginesOf({ databases, variants }: Pick<Settings, 'databases' | 'variants'>): EngineChoice {
  const kinds = new Set(
    [...databases, ...variants.flatMap((one) => one.databases)].map((one) => (isGuess(one) ? 'unknown' : one.kind)),
  );
  const named = ENGINES.filter((engine) => [...kinds].some((kind) => OF_KIND[kind] === engine));
  const served = named.filter((engine) => engine !== 'sqlite');
  const others = [...kinds].filter((kind) => OF_KIND[kind] === undefined && kind !== 'unknown');
  const isHidden = kinds.has('unknown') || others.length > 0;
  if (served.length > 0)
    return { engines: served, known: true, note: `Judged for ${listed(served)}, as the settings say.` };
  if (named.length > 0 && !isHidden)
    return { engines: named, known: true, note: 'Judged for SQLite, as the settings say.' };
  const why =
    others.length > 0
      ? `There are no rules for ${others.join(', ')}`
      : 'The settings do not tell the engine in plain text';
  return { engines: ENGINES, known: false, note: `${why}: judged for the strictest of ${listed(ENGINES)}.` };
}

/** Whether a database is SQLite where the environment names no other: what a site runs on is not in the text then. */
function isGuess({ kind, source }: Pick<Database, 'kind' | 'source'>): boolean {
  return kind === 'sqlite' && source.startsWith('default');
}

function listed(engines: readonly Engine[]): string {
  const names = engines.map((engine) => ENGINE_NAMES[engine]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
