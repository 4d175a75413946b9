/**
 * Does with every task log below a directory what the product does with task logs, and compares byte for byte.
 * Usage: corpus-tasks [DIR], ../shared/corpus/tasks if left out. Exits 1 where anything failed. A file that has nowhere to
 * write a status is converted first, as the message about it tells the user to; those are counted.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../src/core/base/change';
import { UserError } from '../../src/core/base/errors';
import { changeTask } from '../../src/core/tasks/change/change-task';
import { editFields } from '../../src/core/tasks/change/edit-fields';
import { readTaskDocument } from '../../src/core/tasks/log/read-task-document';
import { lookUpTasks } from '../../src/core/tasks/index/task-lookup';
import { lintTask } from '../../src/core/tasks/lint/lint-task';
import { appendLog } from '../../src/core/tasks/change/append-log';
import { convertTask } from '../../src/core/tasks/change/convert-task';
import { parseTask } from '../../src/core/tasks/log/parse-task';
import type { Status, TaskLog } from '../../src/core/tasks/log/task-log';

const TODAY = '2031-12-30';
const STATUSES: readonly Exclude<Status, 'unknown'>[] = ['todo', 'in-progress', 'review', 'blocked', 'done'];

const counts = new Map<string, { done: number; tried: number }>();
const failures: string[] = [];
let converted = 0;

function attempt(path: string, name: string, work: () => string | undefined): void {
  const count = counts.get(name) ?? { done: 0, tried: 0 };
  counts.set(name, count);
  count.tried += 1;
  let failure: string | undefined;
  try {
    failure = work();
  } catch (error) {
    failure = String(error);
  }
  if (failure === undefined) count.done += 1;
  else failures.push(`${path}: ${name}: ${failure}`);
}

/** What one edit in the middle took away and put in, told from the two texts alone. */
function difference(before: string, after: string): { gone: string; come: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { gone: before.slice(start, before.length - end), come: after.slice(start, after.length - end) };
}

/** Whether a text is a value, or a whole line with one key and value: nothing that takes a comment or a neighbour with it. */
function isOneValue(text: string): boolean {
  const value = text.trim();
  // A file without front matter gets fields as lines of its text.
  if (
    /^(?:[-*+>] )?\*\*[A-Z][a-z]+:\*\* [^\n]+(?:\n(?:[-*+>] )?\*\*Updated:\*\* [^\n]+)?$/.test(
      value.replaceAll('\r', ''),
    )
  )
    return true;
  const isQuoted = value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0));
  return isQuoted || /^[|>][+-]?\r?\n/.test(value) || (!value.includes('#') && !value.includes('\n'));
}

/** The task without what an edit is meant to change, as text; a write that mends a broken value makes its problems fewer. */
function rest(task: TaskLog, before: TaskLog, ...fields: (keyof TaskLog)[]): string {
  const left = before.problems.length === 0 ? fields : [...fields, 'problems'];
  return JSON.stringify(task, (key, value: unknown) => (left.includes(key) || key === 'line' ? undefined : value));
}

function tryStatus(path: string, text: string): void {
  const before = parseTask(path, text);
  for (const status of STATUSES) {
    attempt(path, 'set status', () => {
      const { edits } = changeTask(readTaskDocument(path, text), { status: status }, TODAY);
      const after = applyEdits(text, edits);
      const task = parseTask(path, after);
      if (task.status !== status) return `reads back ${task.status}`;
      // What is set already is left as it is, its date included.
      if (before.status === status) return edits.length === 0 ? undefined : 'was written anew';
      if (task.updated !== TODAY) return `updated_date reads back ${task.updated}`;
      if (
        rest(before, before, 'status', 'statusText', 'updated') !==
        rest(task, before, 'status', 'statusText', 'updated')
      )
        return 'something else changed';
      const strange = edits.filter((edit) => !isOneValue(text.slice(edit.start, edit.end)) || !isOneValue(edit.text));
      return edits.length > 2 || strange.length > 0 ? `edits ${JSON.stringify(edits)}` : undefined;
    });
  }
  attempt(path, 'set updated_date', () => {
    const after = applyEdits(text, editFields(readTaskDocument('task.md', text), { ['updated_date']: TODAY }));
    const task = parseTask(path, after);
    if (task.updated !== TODAY) return `reads back ${task.updated}`;
    if (rest(before, before, 'updated') !== rest(task, before, 'updated')) return 'something else changed';
    const { gone, come } = difference(text, after);
    const isAdded =
      gone === '' &&
      come
        .replace(/\n(?:[-*+>] )?\*\*$/, '')
        .trim()
        .split('\n').length === 1 &&
      /updated/i.test(come);
    return isAdded || (isOneValue(gone) && isOneValue(come)) ? undefined : `${gone} became ${come}`;
  });
}

function tryTick(path: string, text: string): void {
  const before = parseTask(path, text);
  const open = before.items.find(({ state }) => state === 'open');
  if (open === undefined) return;
  attempt(path, 'tick first open item', () => {
    const edit = changeTask(
      readTaskDocument(path, text),
      { items: [{ line: open.line, state: 'done' }] },
      '2026-01-02',
    );
    const after = applyEdits(text, edit.edits);
    const task = parseTask(path, after);
    if (task.items.find(({ line }) => line === open.line)?.state !== 'done') return 'is not done';
    const { gone, come } = difference(text, after);
    return /^[ \u00A0⚪️⬜☐]?$/u.test(gone) && /^[xX✅✓✔️]+$/u.test(come) ? undefined : `${gone} became ${come}`;
  });
}

function tryLog(path: string, text: string): void {
  const before = parseTask(path, text);
  attempt(path, 'append to log', () => {
    const after = applyEdits(text, [appendLog(readTaskDocument(path, text), { date: TODAY, text: 'An entry.' })]);
    if (rest(before, before) !== rest(parseTask(path, after), before)) return 'something else changed';
    const { gone, come } = difference(text, after);
    if (gone !== '') return `lost ${JSON.stringify(gone)}`;
    if (!come.includes(`${TODAY}: An entry.`)) return 'the entry is not there';
    if (come.includes('\n') && /[^\r]\n/.test(come) && text.includes('\r\n')) return 'has other line endings';
    if (text.endsWith('\n') !== after.endsWith('\n') && text !== '') return 'the final newline changed';
    const headings = after
      .slice(0, after.indexOf(`${TODAY}: An entry.`))
      .split('\n')
      .filter((line) => /^#{1,6} /.test(line));
    return headings.some((line) => /\blogs?\b/i.test(line)) ? undefined : 'no heading of a log above the entry';
  });
}

const [directory = '../shared/corpus/tasks'] = process.argv.slice(2);
if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error(`There is no folder ${directory}. Usage: npm run corpus:tasks -- DIR, a folder with task logs.`);
  process.exit(2);
}
const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort();
const files: { path: string; text: string }[] = [];
for (const path of paths) {
  const bytes = readFileSync(join(directory, path));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  files.push({ path, text });
  attempt(path, 'read', () => (parseTask(path, text).path === path ? undefined : 'has another path'));
  let writable = text;
  try {
    editFields(readTaskDocument('task.md', text), { ['status']: 'probe' });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    converted += 1;
    attempt(path, 'convert first', () => {
      writable = applyEdits(text, convertTask(readTaskDocument(path, text)).edits);
      return writable.endsWith(text.replace(/^\uFEFF/, '')) || parseTask(path, writable).problems.length === 0
        ? undefined
        : 'the text below changed';
    });
  }
  tryStatus(path, writable);
  tryTick(path, text);
  tryLog(path, text);
}
const documents = files.map(({ path, text }) => readTaskDocument(path, text));
const tasks = lookUpTasks(documents.map(({ task }) => task));
for (const document of documents)
  attempt(document.path, 'lint', () => (Array.isArray(lintTask(document, { tasks })) ? undefined : 'no findings'));
console.log(`${paths.length} task logs`);
for (const [name, { done, tried }] of counts)
  console.log(`${name.padEnd(22)} ${done} of ${tried} (${((100 * done) / tried).toFixed(1)} %)`);
console.log(
  `${converted} of them have no front matter to write into and were converted for "set status" and "set updated_date"`,
);
for (const failure of failures) console.log(`FAILED ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
