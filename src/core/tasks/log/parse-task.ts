import type { DataTable } from '../../base/toml';
import { emptyTable } from '../../base/toml';
import { classifyPriority } from './classify-priority';
import { classifyStatus } from './classify-status';
import { classifyType } from './classify-type';
import type { Field } from '../front-matter/fields';
import { findField, namesOf, toDate, toList, toText, unusualKeys } from '../front-matter/fields';
import { hasCompletionReport } from '../body/has-completion-report';
import { isPlainLogHeading } from '../body/log-heading';
import type { FrontMatter } from '../front-matter/read-front-matter';
import { readFrontMatter } from '../front-matter/read-front-matter';
import type { Body, Heading } from '../body/read-body';
import { readBody } from '../body/read-body';
import { countBreaks } from '../front-matter/scan-toml-keys';
import type { TaskLog } from './task-log';
import { nameOfTask } from '../index/task-paths';

/**
 * Reads a task log, whatever it looks like. Never throws: what is wrong with the file is in `problems`, and everything
 * that can be made out is read all the same.
 * @param path relative to the workspace folder
 * @param text the whole file; a BOM is U+FEFF
 */
export function parseTask(path: string, text: string): TaskLog {
  const parts = readTask(text);
  const task = describeTask(path, parts);
  const isFinished = task.status === 'done' || task.status === 'archived';
  return isFinished && hasCompletionReport(text, parts.body, task.id) ? { ...task, reported: true } : task;
}

/** The task log that the two halves make up. */
export function describeTask(path: string, { frontMatter, body }: TaskParts): TaskLog {
  const header = headerOf(frontMatter, body);
  const unusual = unusualKeys(header);
  const get = (field: Field) => findField(header, field, unusual)?.value;
  const name = nameOfTask(path);
  const statusText = toText(get('status')).trim();
  const type = toText(get('type'));
  const priority = toText(get('priority'));
  return {
    path,
    id: toText(get('id')).trim() || name,
    title: toText(get('title')).trim() || (body.headings.find(isTitle)?.text ?? name),
    status: classifyStatus(statusText),
    statusText,
    type,
    kind: classifyType(type),
    priority,
    priorityLevel: classifyPriority(priority),
    assignedTo: toText(get('assigned_to')).trim(),
    coordinator: toText(get('coordinator')).trim(),
    created: toDate(get('created_date')),
    updated: toDate(get('updated_date')),
    due: toDate(get('due_date')),
    tags: toList(get('tags')),
    dependsOn: toList(get('depends_on')),
    relatedDocs: toList(get('related_docs')),
    parent: toText(get('parent_task')).trim(),
    format: frontMatter.format,
    items: body.items,
    problems: frontMatter.problems.map(({ line, message }) => ({ path, line, message })),
  };
}

/** The heading of a log says nothing about the task; it is the only one in a file whose first entry was just written. */
function isTitle(heading: Heading): boolean {
  return heading.text !== '' && !isPlainLogHeading(heading);
}

/** The two halves of a task log. */
export interface TaskParts {
  frontMatter: FrontMatter;
  body: Body;
}

/** Reads the two halves of a task log. Never throws. */
export function readTask(text: string): TaskParts {
  const frontMatter = readFrontMatter(text);
  const bom = frontMatter.bodyStart === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  const bodyLine = countBreaks(text, 0, frontMatter.bodyStart) + 1;
  return { frontMatter, body: readBody(text, frontMatter.bodyStart + bom, bodyLine, frontMatter.format === 'none') };
}

/** Without front matter the `**Status:** Complete` lines of the text stand in for it; an earlier one goes first. */
function headerOf(frontMatter: FrontMatter, body: Body): DataTable {
  if (frontMatter.format !== 'none') return frontMatter.value;
  const header = Object.assign(emptyTable(), frontMatter.value);
  for (const { key, value } of body.fields) if (!namesOf('id').includes(key)) header[key] ??= value;
  return header;
}
