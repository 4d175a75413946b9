import { redactData, redactText, showLine, showText } from '../core';

/** Plain data, as JSON holds it. */
export type Data = Readonly<Record<string, unknown>>;

/** What a tool answers, twice: some clients show a model the text, others the data, and each is complete by itself. */
export interface Answer {
  /** What comes from files is fenced in it where it is more than a name. */
  text: string;
  data: Data;
}

/** No answer has more bytes, as text or as JSON, unless it is a section that was asked for: a model reads all of it each time. */
export const MOST_BYTES = 8_000;

/** What is left of that for rows: before and behind them stands what they are, how many are left, and what is wrong. */
const ROWS_BYTES = 6_000;

/** Of a line of a list, more is not needed to choose by. */
const LONGEST_LINE = 400;

const ENCODER = new TextEncoder();

/** How many bytes of UTF-8 a text has. */
export function bytesOf(text: string): number {
  return ENCODER.encode(text).length;
}

/** How a row of a list is told: in lines, and as data. */
export interface RowForm<Row> {
  lines(row: Row): readonly string[];
  data(row: Row): unknown;
}

/** The rows of a list that go into one answer. */
export interface FittingRows {
  lines: string[];
  data: unknown[];
  /** How many rows were left out behind them. */
  rest: number;
}

/**
 * The first rows that are short enough together, as text and as JSON; one in any case.
 * @param most how many bytes they may have
 */
export function fitRows<Row>(rows: readonly Row[], form: RowForm<Row>, most = ROWS_BYTES): FittingRows {
  const lines: string[] = [];
  const data: unknown[] = [];
  let [text, json] = [0, 0];
  for (const row of rows) {
    const shown = form.lines(row).map(clipLine);
    const told = showData(form.data(row));
    text += shown.reduce((sum, line) => sum + bytesOf(line) + 1, 0);
    json += bytesOf(JSON.stringify(told)) + 1;
    if (data.length > 0 && (text > most || json > most)) break;
    lines.push(...shown);
    data.push(told);
  }
  return { lines, data, rest: rows.length - data.length };
}

/** A line of a list, without its end where it is long. A secret is taken out first: half of one could not be told from a word. */
export function clipLine(line: string): string {
  return clip(showLine(redactText(line)), LONGEST_LINE);
}

/** A text of at most so many characters; where it has more, its end is `…`. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')}…` : text;
}

/** How many more there are: `and 2,970 more`; nothing where there are none. */
export function moreOf(rest: number): string[] {
  return rest > 0 ? [`and ${groupDigits(rest)} more`] : [];
}

/** `2970` as people read it: `2,970`. */
export function groupDigits(count: number): string {
  return count.toLocaleString('en-US');
}

/** Data as a model may get it: without secrets, and with what nobody would see in a text shown. */
export function showData<Value>(value: Value): Value {
  return shown(redactData(value)) as Value;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return showText(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => [name, shown(one)]),
  );
}
