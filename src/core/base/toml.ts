import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Problem } from './ports';

/** A value as TOML or YAML can hold it. Tables have no prototype; dates are the text that was written for them. */
export type DataValue = string | number | bigint | boolean | null | DataValue[] | DataTable;

/** A table without a prototype, so that no key of a file can be mistaken for something inherited. */
export interface DataTable {
  [key: string]: DataValue;
}

/** A problem of a text that does not know its path yet; `line` counts from 1 at the start of that text. */
export type TextProblem = Omit<Problem, 'path'>;

/** What a text says, and what is wrong with it. */
export interface ParsedData {
  /** Empty where the text is not valid. */
  value: DataTable;
  problems: TextProblem[];
}

/**
 * Reads TOML 1.0. Never throws: an invalid document is an empty table and one problem.
 * Dates and times come as text in ISO form, integers beyond 2⁵³ as bigint.
 */
export function parseToml(text: string): ParsedData {
  try {
    return { value: plainTable(parse(text, { integersAsBigInt: 'asNeeded' })), problems: [] };
  } catch (error) {
    return { value: emptyTable(), problems: [problemOf(error)] };
  }
}

/** A table with nothing in it, not even a prototype. */
export function emptyTable(): DataTable {
  return Object.create(null) as DataTable;
}

/** In place: the tables are ours alone, and the library makes them without a prototype. */
function plainTable(table: Record<string, unknown>): DataTable {
  for (const [key, value] of Object.entries(table)) table[key] = plainValue(value);
  return table as DataTable;
}

function plainValue(value: unknown): DataValue {
  if (value instanceof TomlDate) return value.isValid() ? value.toISOString() : '';
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) return plainTable(value as Record<string, unknown>);
  return value as string | number | bigint | boolean;
}

function problemOf(error: unknown): TextProblem {
  if (!(error instanceof TomlError)) return { line: 1, message: 'This TOML is nested too deeply to be read.' };
  const [summary = 'it cannot be read'] = error.message.replace('Invalid TOML document: ', '').split('\n');
  return { line: error.line, message: `Invalid TOML: ${summary.replace(/\.$/, '')}.` };
}
