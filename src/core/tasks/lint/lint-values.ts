import { FIELD_NOTES } from '../authoring/field-notes';
import { classifyPriority, closestPriority, PRIORITY_SPELLINGS } from '../log/classify-priority';
import { closestStatus, spellStatus, STATUS_SPELLINGS } from '../log/classify-status';
import { isDay, isoDayOf } from '../front-matter/calendar-day';
import { findField, namesOf, plainName, toList, toText } from '../front-matter/fields';
import { findClosest } from '../../base/find-closest';
import type { Finding } from './finding';
import { remedy, type LintSubject } from './lint-subject';
import { commentBehind, scanHeader } from '../front-matter/scan-header';
import type { KnownStatus } from '../log/task-log';

/** More keys than a front matter written by hand has; what comes after them is not compared. */
const MOST_KEYS = 200;

const KNOWN = FIELD_NOTES.flatMap(({ field }) => namesOf(field));

/** Finds keys and values of the front matter that are wrong, or almost what a reader looks for. */
export function lintValues(subject: LintSubject): Finding[] {
  const read = [...checkStatus(subject), ...checkDates(subject)];
  return subject.frontMatter.format === 'none'
    ? read
    : [...read, ...checkKeys(subject), ...checkTitle(subject), ...checkPriority(subject), ...checkLists(subject)];
}

/** What a task most often is, for one whose status cannot be read. */
const USUAL: readonly KnownStatus[] = ['todo', 'in-progress', 'review', 'blocked', 'done'];

/** Finds a status that is none, and a task that is done with items that are not. */
function checkStatus({ text, task, frontMatter, at, fix, set }: LintSubject): Finding[] {
  const { status, statusText, statusFrom, items } = task;
  const comment = commentBehind(text, frontMatter, 'status');
  const setTo = (to: KnownStatus, now: string) =>
    set(`Set the status to ${STATUS_SPELLINGS[to].label}`, { status: spellStatus(now, to, comment) });
  if (status === 'unknown') {
    if (frontMatter.format === 'none' || statusFrom === 'items') return [];
    const message = statusText === '' ? 'There is no status.' : `"${statusText}" is no status of a task log.`;
    const likeliest = closestStatus(statusText) ?? 'todo';
    const choice = [likeliest, ...USUAL.filter((other) => other !== likeliest)];
    return [
      {
        ...at('status'),
        rule: 'unknown-status',
        severity: 'warning',
        message,
        ...fix(...choice.map((to) => setTo(to, ''))),
      },
    ];
  }
  const open = items.filter(({ state, optional }) => !optional && (state === 'open' || state === 'under-way'));
  const [first] = open;
  if (status !== 'done' || first === undefined || statusFrom === 'items') return [];
  const count = open.length === 1 ? 'an item is' : `${open.length} items are`;
  const message = `The task is done, and ${count} open, the first on line ${first.line}.`;
  return [
    { ...at('status'), rule: 'open-items', severity: 'error', message, ...fix(setTo('in-progress', statusText)) },
  ];
}

/** Finds dates that are none, or not of one another's time. */
function checkDates({ task: { created, updated }, frontMatter, at, fix, set }: LintSubject): Finding[] {
  const findings: Finding[] = [];
  for (const field of ['created_date', 'updated_date', 'due_date'] as const) {
    const written = toText(findField(frontMatter.value, field)?.value);
    const date = /\d{4}-\d{2}-\d{2}/.exec(written.slice(0, 200))?.[0];
    if (written === '' || (date !== undefined && isDay(date))) continue;
    const message =
      date === undefined
        ? `"${written}" is no date; dates are written YYYY-MM-DD.`
        : `${date} is no day of the calendar.`;
    const day = isoDayOf(written);
    const remedies = day === undefined ? {} : fix(set(`Write ${day}`, { [field]: day }));
    findings.push({ ...at(field), rule: 'unknown-date', severity: 'warning', message, ...remedies });
  }
  if (created !== '' && updated !== '' && updated < created) {
    const message = `The task was updated on ${updated}, before it was created on ${created}.`;
    const remedies = fix(set(`Set updated_date to ${created}`, { updated_date: created }));
    findings.push({ ...at('updated_date'), rule: 'updated-before-created', severity: 'warning', message, ...remedies });
  }
  return findings;
}

/** A key one or two letters from a known one; any other key is somebody's own. */
function checkKeys({ text, frontMatter, atRange, fix }: LintSubject): Finding[] {
  const { keys } = scanHeader(text, frontMatter);
  const present = new Set(keys.map(({ key }) => key));
  return keys.slice(0, MOST_KEYS).flatMap(({ key, table, start }): Finding[] => {
    if (table !== '' || KNOWN.includes(key) || key.length < 4) return [];
    const plain = plainName(key);
    const meant = findClosest(plain, KNOWN, key.length < 6 ? 1 : 2);
    if (meant === undefined) return [];
    const from = text.indexOf(key, frontMatter.headerStart + start);
    const range = { start: from, end: from + key.length };
    const message =
      meant === plain
        ? `"${key}" is "${meant}" to other readers of task logs; they do not find it in this spelling.`
        : `"${key}" is no field of a task log, and is not read; did you mean "${meant}"?`;
    const change = present.has(meant) ? [] : [remedy(`Change it to "${meant}"`, () => [{ ...range, text: meant }])];
    return [{ ...atRange(range), rule: 'unknown-key', severity: 'warning', message, ...fix(...change) }];
  });
}

function checkTitle({ frontMatter, at, task, fix, set }: LintSubject): Finding[] {
  const place = findField(frontMatter.value, 'title');
  if (place === undefined || toText(place.value).trim() !== '') return [];
  const message = 'The title is empty.';
  return [
    {
      ...at('title'),
      rule: 'empty-title',
      severity: 'warning',
      message,
      ...fix(set(`Set the title to "${task.title}"`, { title: task.title })),
    },
  ];
}

function checkPriority({ task, frontMatter, at, fix, set }: LintSubject): Finding[] {
  const written = toText(findField(frontMatter.value, 'priority')?.value).trim();
  if (written === '' || classifyPriority(written) !== 'unknown') return [];
  const likeliest = closestPriority(written);
  const choice = [...PRIORITY_SPELLINGS].sort(
    (one, other) => Number(classifyPriority(other) === likeliest) - Number(classifyPriority(one) === likeliest),
  );
  const message = `"${written}" is no priority of a task log.`;
  const remedies = fix(
    ...(task.origin === undefined ? choice : []).map((priority) =>
      set(`Set the priority to ${priority}`, { priority }),
    ),
  );
  return [{ ...at('priority'), rule: 'unknown-priority', severity: 'warning', message, ...remedies }];
}

function checkLists({ frontMatter, at, fix, set }: LintSubject): Finding[] {
  return (['tags', 'depends_on', 'related_docs'] as const).flatMap((field): Finding[] => {
    const place = findField(frontMatter.value, field);
    if (place === undefined || typeof place.value !== 'string' || place.value.trim() === '') return [];
    const message = `"${place.key}" is a list; other readers do not find its entries in a text.`;
    return [
      {
        ...at(field),
        rule: 'not-a-list',
        severity: 'warning',
        message,
        ...fix(set('Make it a list', { [field]: toList(place.value) })),
      },
    ];
  });
}
