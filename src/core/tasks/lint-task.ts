import { editFields } from './edit-field';
import type { Field } from './fields';
import { findField, toText } from './fields';
import type { Finding, LintRule } from './finding';
import { fixFrontMatter } from './fix-front-matter';
import { lintLinks } from './lint-links';
import { lintSubject, type LintSubject } from './lint-subject';
import { moveKeyUp } from './move-key-up';
import { spellStatus } from './spell-status';
import type { TaskLookup } from './task-lookup';

const UNTIDY = new Set<LintRule>(['late-front-matter', 'duplicate-key']);

/** What a task log is looked at with. */
export interface LintOptions {
  /** The others, for what it says about them; left out, the file alone is looked at. */
  tasks?: TaskLookup;
  /** Whether remedies are wanted; they are if left out. */
  withFixes?: boolean;
}

/**
 * Finds what is wrong with a task log.
 * @param path relative to the workspace folder
 * @param text the whole file
 */
export function lintTask(path: string, text: string, { tasks, withFixes = true }: LintOptions = {}): Finding[] {
  const subject = lintSubject(path, text, withFixes);
  const { frontMatter } = subject;
  const findings: Finding[] = frontMatter.problems.map((problem) => {
    const { rule, line, message } = problem;
    const fix = withFixes ? fixFrontMatter(text, frontMatter, problem) : undefined;
    return { path, line, rule, severity: UNTIDY.has(rule) ? 'warning' : 'error', message, ...(fix && { fix }) };
  });
  findings.push(...checkStatus(subject), ...checkDates(subject), ...checkTables(subject));
  if (frontMatter.format === 'none' && findings.every(({ rule }) => rule !== 'code-front-matter')) {
    const message = 'This task log has no front matter; status and dates have nowhere to stand.';
    findings.push({ path, line: 1, rule: 'no-front-matter', severity: 'warning', message });
  }
  findings.sort((one, other) => one.line - other.line);
  return tasks === undefined ? findings : [...findings, ...lintLinks(subject, tasks)];
}

function checkStatus({ text, task, frontMatter, lineOf, fix }: LintSubject): Finding[] {
  const { path, status, statusText, items } = task;
  const line = lineOf('status');
  if (status === 'unknown') {
    if (frontMatter.format === 'none') return [];
    const message = statusText === '' ? 'There is no status.' : `"${statusText}" is no status of a task log.`;
    const remedy = fix('Set the status to To Do', () => editFields(text, { status: spellStatus(text, '', 'todo') }, frontMatter));
    return [{ path, line, rule: 'unknown-status', severity: 'warning', message, ...remedy }];
  }
  const open = items.filter(({ state }) => state === 'open' || state === 'under-way');
  const [first] = open;
  if (status !== 'done' || first === undefined) return [];
  const count = open.length === 1 ? 'an item is' : `${open.length} items are`;
  const message = `The task is done, and ${count} open, the first on line ${first.line}.`;
  const remedy = fix('Set the status to In Progress', () => editFields(text, { status: spellStatus(text, statusText, 'in-progress') }, frontMatter));
  return [{ path, line, rule: 'open-items', severity: 'error', message, ...remedy }];
}

function checkDates({ text, task, frontMatter, lineOf, fix }: LintSubject): Finding[] {
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
    const remedy = fix(`Set updated_date to ${created}`, () => editFields(text, { updated_date: created }, frontMatter));
    findings.push({ path, line: lineOf('updated_date'), rule: 'updated-before-created', severity: 'warning', message, ...remedy });
  }
  return findings;
}

const FIELDS: readonly Field[] = ['id', 'title', 'status', 'priority', 'assigned_to', 'coordinator', 'depends_on', 'updated_date', 'tags'];

function checkTables({ text, task: { path }, frontMatter, lineOf, fix }: LintSubject): Finding[] {
  return FIELDS.flatMap((field): Finding[] => {
    const place = findField(frontMatter.value, field);
    if (place === undefined || place.table === '') return [];
    const message = `"${field}" stands below [${place.table}] and so belongs to it; other readers do not find it there.`;
    const remedy = fix(`Move "${place.key}" above the tables`, () => moveKeyUp(text, frontMatter, field));
    return [{ path, line: lineOf(field), rule: 'key-in-table', severity: 'warning', message, ...remedy }];
  });
}
