import type { Database, Settings } from '../inventory-settings';
import { joinParts, placeOf, type ContentRow } from './content-row';

/**
 * The databases of a project: one row for each place that names one, however many conditions lead to it, and behind them what other settings
 * files name besides.
 */
export function databaseRows({ databases, variants }: Settings): ContentRow[] {
  const others = variants.flatMap(({ databases: own, file, isPart }) =>
    (isPart ? [] : own)
      .filter(({ kind, alias }) => !databases.some((one) => one.kind === kind && one.alias === alias))
      .map((one) => databaseRow(one, file)),
  );
  const rows = [...databases.map((one) => databaseRow(one, null)), ...others];
  const keyOf = ({ label, description, at }: ContentRow): string => JSON.stringify([label, description, at]);
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** What text does not tell says what it was read from instead; an engine of no known kind says its path. */
function databaseRow(one: Database, file: string | null): ContentRow {
  const { alias, kind, engine, source } = one;
  const from = kind === 'unknown' ? source : kind === 'other' ? engine : null;
  return { kind: 'database', label: kind, description: joinParts(' · ', alias, from, file), at: placeOf(one) };
}
