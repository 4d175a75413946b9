import type { Problem } from '../../base/ports';
import type { DataTable } from '../../base/toml';
import { emptyTable } from '../../base/toml';
import { MOST_OF_LINE, MOST_OF_VALUE, shortenText } from '../../base/show-text';
import { openGoalAt } from '../body/open-goal';
import { redactText } from '../../redact/redact-text';
import { hasAcceptance, hasCompletionReport } from '../body/has-completion-report';
import type { ChecklistItem } from '../body/read-item';
import { hiddenLines } from '../body/hidden-lines';
import { isPlainLogHeading } from '../body/log-heading';
import type { Body, Heading } from '../body/read-body';
import { readBody } from '../body/read-body';
import type { Field } from '../front-matter/fields';
import { findField, namesOf, toDate, toList, toText, unusualKeys } from '../front-matter/fields';
import type { FrontMatter } from '../front-matter/read-front-matter';
import { readFrontMatter } from '../front-matter/read-front-matter';
import { countBreaks } from '../../base/lines';
import { describeConflicts } from '../merge/describe-conflict';
import { findConflicts } from '../merge/find-conflicts';
import { nameOfTask } from '../index/task-paths';
import { originOf } from '../others/origin-of';
import { nameOfPlan, statusOfItems, titleOfPlan, withMarksOfKiro } from '../others/plan-file';
import { classifyPriority } from './classify-priority';
import { classifyStatus } from './classify-status';
import { classifyType } from './classify-type';
import { issueAmong } from './issue-address';
import type { TaskLog } from './task-log';

/**
 * One task log, read once: its text, where everything stands in it, and what it says. Whatever looks at a task log or
 * changes it is handed this, and reads no text again.
 */
export interface TaskDocument {
  /** Relative to the workspace folder. */
  readonly path: string;
  /** The whole file; a BOM is U+FEFF. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly body: Body;
  readonly task: TaskLog;
  /** The statuses that the file may have, where its product has a list of them. */
  readonly statuses?: readonly string[];
}

/**
 * Reads a task log, whatever it looks like. Never throws: what is wrong with the file is in `task.problems`, and
 * everything that can be made out is read all the same.
 * @param path relative to the workspace folder
 * @param text the whole file; a BOM is U+FEFF
 */
export function readTaskDocument(path: string, text: string): TaskDocument {
  const frontMatter = readFrontMatter(text);
  const bom = frontMatter.bodyStart === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  const bodyLine = countBreaks(text, 0, frontMatter.bodyStart) + 1;
  const read = readBody(text, frontMatter.bodyStart + bom, bodyLine, frontMatter.format === 'none');
  const body = originOf(path, frontMatter.format) === 'kiro' ? withMarksOfKiro(read) : read;
  return { path, text, frontMatter, body, task: describeTask(path, text, frontMatter, body) };
}

function describeTask(path: string, text: string, frontMatter: FrontMatter, body: Body): TaskLog {
  const header = headerOf(frontMatter, body);
  const unusual = unusualKeys(header);
  const get = (field: Field) => findField(header, field, unusual)?.value;
  const textOf = (field: Field): string => shortenValue(field, toText(get(field)).trim());
  const listOf = (field: Field): string[] => toList(get(field)).map((text) => shortenValue(field, text));
  const origin = originOf(path, frontMatter.format);
  const isPlan = origin !== undefined && origin !== 'backlog';
  const name = isPlan ? nameOfPlan(path) : nameOfTask(path);
  const statusText = textOf('status');
  const isByItems = isPlan && statusText === '';
  const status = isByItems ? statusOfItems(body.items) : classifyStatus(statusText);
  const id = textOf('id') || name;
  const type = shortenValue('type', toText(get('type')));
  const priority = shortenValue('priority', toText(get('priority')));
  const relatedDocs = listOf('related_docs');
  const issue = issueAmong(relatedDocs);
  const conflicts = findConflicts(text);
  const [conflict] = conflicts;
  const coordinator = textOf('coordinator');
  const isTold = hasCompletionReport(text, body, id) || (coordinator === '' && hasAcceptance(text, body));
  const isReported = (status === 'done' || status === 'archived') && isTold;
  return {
    path,
    id,
    title: shortenValue(
      'title',
      toText(get('title')).trim() || ((isPlan ? titleOfPlan(body) : body.headings.find(isTitle)?.text) ?? name),
    ),
    status,
    statusText,
    ...(isByItems && { statusFrom: 'items' }),
    ...(origin && { origin }),
    type,
    kind: classifyType(type),
    priority,
    priorityLevel: classifyPriority(priority),
    assignedTo: textOf('assigned_to'),
    coordinator,
    created: toDate(get('created_date')),
    updated: toDate(get('updated_date')),
    due: toDate(get('due_date')),
    tags: listOf('tags'),
    dependsOn: listOf('depends_on'),
    relatedDocs,
    ...(issue !== undefined && { issue }),
    parent: textOf('parent_task'),
    format: frontMatter.format,
    items: body.items.map(shortenItem),
    // Of a file with the marks of a merge in it, what else is wrong comes of them.
    problems:
      conflict === undefined
        ? [
            ...frontMatter.problems.map(({ line, message }) => ({ path, line, message: redactText(message) })),
            ...hiddenProblems(path, text),
          ]
        : [{ path, line: conflict.firstLine, message: redactText(describeConflicts(conflicts)) }],
    ...(conflict !== undefined && { conflict: true }),
    ...hidingBlocks(body),
    ...(isReported && { reported: true }),
    ...(openGoalAt(text) !== undefined && { needsGoal: true }),
  };
}

/** A value of a field as every list of task logs can hold it; paths are longer. Edits go by what the file says, which is in the document. */
export function shortenValue(field: string, text: string): string {
  return shortenText(text, field === 'related_docs' ? MOST_OF_LINE : MOST_OF_VALUE);
}

function hidingBlocks({ swallowed = [] }: Body): Pick<TaskLog, 'hiding'> {
  const hiding = swallowed.filter(({ open }) => open > 0).map(({ line, kind, open }) => ({ line, kind, open }));
  return hiding.length > 0 ? { hiding } : {};
}

/** One problem, on the first of the lines with characters that nobody sees; the findings tell of each. */
function hiddenProblems(path: string, text: string): Problem[] {
  const [first] = hiddenLines(text);
  return first === undefined
    ? []
    : [{ path, line: countBreaks(text, 0, first.runs[0]?.start ?? 0) + 1, message: first.message }];
}

/** The heading of a log says nothing about the task; it is the only one in a file whose first entry was just written. */
function isTitle(heading: Heading): boolean {
  return heading.text !== '' && !isPlainLogHeading(heading);
}

/** Without front matter the `**Status:** Complete` lines of the text stand in for it; an earlier one goes first. */
function shortenItem(item: ChecklistItem): ChecklistItem {
  const { text, section } = item;
  if (text.length <= MOST_OF_LINE && section.length <= MOST_OF_VALUE) return item;
  return { ...item, text: shortenText(text, MOST_OF_LINE), section: shortenText(section, MOST_OF_VALUE) };
}

/** The fields of a task log, whether its front matter has them or lines of its text. */
export function headerOf(frontMatter: FrontMatter, body: Body): DataTable {
  if (frontMatter.format !== 'none') return frontMatter.value;
  const header = Object.assign(emptyTable(), frontMatter.value);
  for (const { key, value } of body.fields) if (!namesOf('id').includes(key)) header[key] ??= value;
  return header;
}
