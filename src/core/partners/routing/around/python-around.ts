import { NAMES } from '../../../project/python/names-of-code';
import { ancestorsOf, endOfIndented, indentOf, type Lines } from './lines';
import type { Surroundings } from './surroundings';

/** A function that is longer counts through its head: the lines far from the place tell of other work. */
const MAX_FUNCTION = 80;
/** A head that is longer is none. */
const MAX_HEAD = 20;
const FUNCTION = /^\s*(?:async\s+)?def\s+(\w+)/;
const CLASS = /^\s*class\s/;
/** What says how a class is to be used: `atomic = False`, `permission_classes = [`. */
const SAYS_HOW = /^\s+[a-z_]+\s*=(?!=)[^()]*$/;
const IN_MIGRATION = /(?:^|\/)migrations\/[^/]+\.py$/;
const RUN_PYTHON = /\bRunPython\(/;

/**
 * What lines of Python stand in: the functions around them, the heads of the classes and what those say of themselves, and in a
 * migration what runs the function, or the functions that it runs.
 * @param code the lines of the file without comments and strings
 */
export function pythonAround(path: string, code: readonly string[], [first, last]: Lines): Surroundings {
  const start = firstSpoken(code, first, last);
  const headers = ancestorsOf(code, start);
  if (start !== first || CLASS.test(code[first] ?? '') || FUNCTION.test(code[first] ?? '')) headers.unshift(start);
  const lines: Lines[] = [];
  const within: string[] = [];
  for (const header of headers) {
    const text = code[header] ?? '';
    const isClass = CLASS.test(text);
    const isFunction = FUNCTION.test(text);
    if (!isClass && !isFunction) {
      lines.push([header, header]);
      continue;
    }
    const head = headOf(code, header);
    within.push(
      code
        .slice(header, head[1] + 1)
        .join(' ')
        .trim(),
    );
    const end = endOfIndented(code, header);
    if (isClass) lines.push(head, ...saidOfItself(code, head[1] + 1, end));
    else lines.push(end - header < MAX_FUNCTION ? [head[0], end] : head);
  }
  if (IN_MIGRATION.test(path)) lines.push(...runByMigration(code, lines, [first, last]));
  return { lines, within };
}

/** The first line that says something; a decorator stands for what it decorates. */
function firstSpoken(code: readonly string[], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const text = (code[i] ?? '').trim();
    if (text !== '' && !text.startsWith('@')) return i;
  }
  return first;
}

/** From the first decorator to the colon. */
function headOf(code: readonly string[], header: number): Lines {
  let start = header;
  while (code[start - 1]?.trimStart().startsWith('@')) start -= 1;
  for (let i = header; i < Math.min(code.length, header + MAX_HEAD); i++)
    if ((code[i] ?? '').trimEnd().endsWith(':')) return [start, i];
  return [start, header];
}

function saidOfItself(code: readonly string[], from: number, end: number): Lines[] {
  const found: Lines[] = [];
  let indent: number | undefined;
  for (let i = from; i <= end; i++) {
    const text = code[i] ?? '';
    if (text.trim() === '') continue;
    indent ??= indentOf(text);
    if (indentOf(text) === indent && SAYS_HOW.test(text)) found.push([i, i]);
  }
  return found;
}

/** The calls of RunPython that run what stands in these lines, directly or by way of another function; and what those calls run. */
function runByMigration(code: readonly string[], around: readonly Lines[], place: Lines): Lines[] {
  const calls = code.flatMap((text, index) => (RUN_PYTHON.test(text) ? [callAt(code, index)] : []));
  if (calls.length === 0) return [];
  const functions = code.flatMap((text, index) => {
    const name = indentOf(text) === 0 ? FUNCTION.exec(text)?.[1] : undefined;
    return name === undefined ? [] : [{ name, lines: [index, endOfIndented(code, index)] as const }];
  });
  const near = [place, ...around];
  const runBy = (lines: Lines) => {
    const words = wordsIn(code, lines);
    return functions.filter(({ name, lines: own }) => own !== lines && words.has(name));
  };
  return calls.flatMap((call) => {
    const run = new Set(runBy(call));
    for (const one of run) for (const other of runBy(one.lines)) run.add(other);
    const meant = [...run].filter(({ lines }) => touch(lines, place));
    if (touch(call, place)) return [...run].map(({ lines }) => lines);
    return meant.length > 0 && !near.some((one) => one === call) ? [call] : [];
  });
}

/** The lines of a call that begins in one, to where what it opens is closed. */
function callAt(code: readonly string[], index: number): Lines {
  const opened = /\(\s*$/.test(code[index] ?? '');
  return [index, opened ? endOfIndented(code, index) : index];
}

function wordsIn(code: readonly string[], [from, to]: Lines): Set<string> {
  return new Set(
    code
      .slice(from, to + 1)
      .join('\n')
      .match(NAMES),
  );
}

function touch(one: Lines, other: Lines): boolean {
  return one[0] <= other[1] && other[0] <= one[1];
}
