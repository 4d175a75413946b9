import type { TextEdit } from '../change';
import { editField } from './edit-field';
import type { Field } from './fields';
import { findField, toText } from './fields';
import { scanKeys } from './find-fences';
import type { Finding, Fix, LintRule } from './finding';
import { fixFrontMatter } from './fix-front-matter';
import { describeTask, readTask } from './parse-task';
import type { FrontMatter } from './read-front-matter';
import type { KeyScan } from './scan-toml-keys';
import { spellStatus } from './spell-status';
import type { TaskLog } from './task-log';

/** What a rule looks at. */
export interface LintSubject {
  text: string;
  task: TaskLog;
  frontMatter: FrontMatter;
  /** The 1-based line a field is on; the first of the front matter where it is not in it. */
  lineOf(field: Field): number;
}

const UNTIDY = new Set<LintRule>(['late-front-matter', 'duplicate-key']);

/**
 * Finds what is wrong with a task log as far as the file alone tells; {@link lintLinks} looks at the others.
 * @param path relative to the workspace folder
 * @param text the whole file
 */
export function lintTask(path: string, text: string): Finding[] {
  const subject = lintSubject(path, text);
  const { frontMatter } = subject;
  const findings: Finding[] = frontMatter.problems.map((problem) => {
    const { rule, line, message } = problem;
    const fix = fixFrontMatter(text, frontMatter, problem);
    return { path, line, rule, severity: UNTIDY.has(rule) ? 'warning' : 'error', message, ...(fix && { fix }) };
  });
  findings.push(...checkStatus(subject), ...checkDates(subject), ...checkTables(subject));
  if (frontMatter.format === 'none' && findings.every(({ rule }) => rule !== 'code-front-matter')) {
    const message = 'This task log has no front matter; status and dates have nowhere to stand.';
    findings.push({ path, line: 1, rule: 'no-front-matter', severity: 'warning', message });
  }
  return findings.sort((one, other) => one.line - other.line);
}

/** A task log as the rules see it. */
export function lintSubject(path: string, text: string): LintSubject {
  const parts = readTask(text);
  const { frontMatter } = parts;
  let scan: KeyScan | undefined;
  const lineOf = (field: Field): number => {
    const place = findField(frontMatter.value, field);
    scan ??= scanKeys(text.slice(frontMatter.headerStart, frontMatter.headerEnd), frontMatter.format);
    const line = place && scan.keys.filter(({ key, table }) => key === place.key && table === place.table).at(-1)?.line;
    return line === undefined ? Math.max(1, frontMatter.headerLine - 1) : frontMatter.headerLine + line;
  };
  return { text, task: describeTask(path, parts), frontMatter, lineOf };
}

function checkStatus({ text, task, frontMatter, lineOf }: LintSubject): Finding[] {
  const { path, status, statusText, items } = task;
  const line = lineOf('status');
  if (status === 'unknown') {
    if (frontMatter.format === 'none') return [];
    const message = statusText === '' ? 'There is no status.' : `"${statusText}" is no status of a task log.`;
    const fix = tryFix('Set the status to To Do', () => editField(text, 'status', spellStatus(text, '', 'todo')));
    return [{ path, line, rule: 'unknown-status', severity: 'warning', message, ...fix }];
  }
  const open = items.filter(({ state }) => state === 'open' || state === 'under-way');
  const [first] = open;
  if (status !== 'done' || first === undefined) return [];
  const count = open.length === 1 ? 'an item is' : `${open.length} items are`;
  const message = `The task is done, and ${count} open, the first on line ${first.line}.`;
  const fix = tryFix('Set the status to In Progress', () => editField(text, 'status', spellStatus(text, statusText, 'in-progress')));
  return [{ path, line, rule: 'open-items', severity: 'error', message, ...fix }];
}

function checkDates({ text, task, frontMatter, lineOf }: LintSubject): Finding[] {
  const { path, created, updated } = task;
  const findings: Finding[] = [];
  for (const field of ['created_date', 'updated_date', 'due_date'] as const) {
    const written = toText(findField(frontMatter.value, field)?.value);
    if (written === '' || /\d{4}-\d{2}-\d{2}/.test(written.slice(0, 200))) continue;
    const message = `"${written}" is no date; dates are written YYYY-MM-DD.`;
    findings.push({ path, line: lineOf(field), rule: 'unknown-date', severity: 'warning', message });
  }
  if (created !== '' && updated !== '' && updated < created) {
    const message = `The task was updated on ${updated}, before it was created on ${created}.`;
    const fix = tryFix(`Set updated_date to ${created}`, () => editField(text, 'updated_date', created));
    findings.push({ path, line: lineOf('updated_date'), rule: 'updated-before-created', severity: 'warning', message, ...fix });
  }
  return findings;
}

const FIELDS: readonly Field[] = ['id', 'title', 'status', 'priority', 'assigned_to', 'coordinator', 'depends_on', 'updated_date', 'tags'];

function checkTables({ task: { path }, frontMatter, lineOf }: LintSubject): Finding[] {
  return FIELDS.flatMap((field): Finding[] => {
    const place = findField(frontMatter.value, field);
    if (place === undefined || place.table === '') return [];
    const message = `"${field}" stands below [${place.table}] and so belongs to it; other readers do not find it there.`;
    return [{ path, line: lineOf(field), rule: 'key-in-table', severity: 'warning', message }];
  });
}

/** A remedy that a damaged file does not allow is none. */
function tryFix(title: string, compute: () => TextEdit[]): { fix?: Fix } {
  try {
    return { fix: { title, edits: compute() } };
  } catch {
    return {};
  }
}
