import { PRIORITY_SPELLINGS } from '../log/spell-priority';
import { FIELD_NOTES } from '../authoring/field-notes';
import { classifyPriority, closestPriority } from '../log/classify-priority';
import { findField, namesOf, plainName, toList, toText } from '../front-matter/fields';
import { findClosest } from '../log/find-closest';
import type { Finding } from './finding';
import { remedy, type LintSubject } from './lint-subject';
import { scanHeader } from '../front-matter/scan-header';

/** More keys than a front matter written by hand has; what comes after them is not compared. */
const MOST_KEYS = 200;

const KNOWN = FIELD_NOTES.flatMap(({ field }) => namesOf(field));

/** Finds keys and values of the front matter that are almost what a reader looks for. */
export function lintValues(subject: LintSubject): Finding[] {
  return subject.frontMatter.format === 'none'
    ? []
    : [...checkKeys(subject), ...checkTitle(subject), ...checkPriority(subject), ...checkLists(subject)];
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

function checkPriority({ frontMatter, at, fix, set }: LintSubject): Finding[] {
  const written = toText(findField(frontMatter.value, 'priority')?.value).trim();
  if (written === '' || classifyPriority(written) !== 'unknown') return [];
  const likeliest = closestPriority(written);
  const choice = [...PRIORITY_SPELLINGS].sort(
    (one, other) => Number(classifyPriority(other) === likeliest) - Number(classifyPriority(one) === likeliest),
  );
  const message = `"${written}" is no priority of a task log.`;
  const remedies = fix(...choice.map((priority) => set(`Set the priority to ${priority}`, { priority })));
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
