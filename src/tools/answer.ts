import { redactData, redactText, showLine, showText } from '../core';
import { bytesOf, clip } from './clip';

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

/** Of a line of a list, more is not needed to choose by. In bytes. */
const LONGEST_LINE = 400;

/** How a row that is too long by itself is cut, until it fits: bytes of its texts, entries of its lists. */
const CUTS = [
  { text: 1_000, entries: 30 },
  { text: 200, entries: 8 },
  { text: 60, entries: 2 },
];

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
 * The first rows that are short enough together, as text and as JSON; one in any case, cut where it is too long by itself.
 * @param most how many bytes they may have
 */
export function fitRows<Row>(rows: readonly Row[], form: RowForm<Row>, most = ROWS_BYTES): FittingRows {
  const lines: string[] = [];
  const data: unknown[] = [];
  let [text, json] = [0, 0];
  for (const row of rows) {
    const shown = cutLines(form.lines(row).map(clipLine), most);
    const told = cutData(showData(form.data(row)), most);
    text += shown.reduce((sum, line) => sum + bytesOf(line) + 1, 0);
    json += sizeOf(told) + 1;
    if (data.length > 0 && (text > most || json > most)) break;
    lines.push(...shown);
    data.push(told);
  }
  return { lines, data, rest: rows.length - data.length };
}

function cutLines(lines: readonly string[], most: number): readonly string[] {
  let left = most;
  const fitting = lines.findIndex((line) => (left -= bytesOf(line) + 1) < 0);
  return fitting <= 0 ? lines : [...lines.slice(0, fitting), '…'];
}

/** A row that is not whole says so. */
function cutData(row: unknown, most: number): unknown {
  if (sizeOf(row) <= most) return row;
  const cut = CUTS.map((limits) => cutDeep(row, limits));
  const fitting = cut.find((each) => sizeOf(each) <= most) ?? cut.at(-1);
  return typeof fitting === 'object' && !Array.isArray(fitting) ? { ...fitting, cut: true } : fitting;
}

function cutDeep(value: unknown, limits: { text: number; entries: number }): unknown {
  if (typeof value === 'string') return clip(value, limits.text);
  if (Array.isArray(value)) return value.slice(0, limits.entries).map((each) => cutDeep(each, limits));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cutDeep(each, limits)]));
}

/** A line of a list, without its end where it is long. */
export function clipLine(line: string): string {
  return clip(showLine(redactText(line)), LONGEST_LINE);
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

function sizeOf(data: unknown): number {
  return bytesOf(JSON.stringify(data));
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
