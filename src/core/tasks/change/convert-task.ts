import type { FileEdit, TextEdit } from '../../base/change';
import { applyEdits } from '../../base/change';
import { UserError } from '../../base/errors';
import type { DataValue } from '../../base/toml';
import { classifyStatus, STATUS_SPELLINGS } from '../log/classify-status';
import { encodeValue } from '../front-matter/encode-value';
import { scanKeys } from '../front-matter/find-fences';
import { closeFence, removeLine } from './fix-front-matter';
import { isSameData, type PlainValue } from '../front-matter/is-same-data';
import { nameOfOrigin } from '../others/origin-of';
import { readTaskDocument, type TaskDocument } from '../log/read-task-document';
import type { FrontMatter } from '../front-matter/read-front-matter';
import type { KeyLine } from '../front-matter/scan-toml-keys';
import { lineEnd } from '../../base/lines';
import { refuseConflict } from '../merge/refuse-conflict';
import type { TaskLog } from '../log/task-log';
import { tomlString } from '../front-matter/toml-string';
import { tomlValue } from '../front-matter/toml-value';

/**
 * Turns the front matter of an old task log into valid TOML: from YAML, from `**Status:**` lines or nothing, or from TOML
 * that is never closed, has keys twice or values that no reader understands. The text below stays as it is.
 * @throws UserError where there is nothing to convert, the file is another product's, or what comes out would not say the same
 */
export function convertTask(document: TaskDocument): FileEdit {
  refuseConflict(document);
  const { path, text, frontMatter } = document;
  const edits = convert(document);
  const { frontMatter: after } = readTaskDocument(path, applyEdits(text, edits));
  const isSame = frontMatter.format === 'none' || isSameData(frontMatter.value, after.value, isKept);
  if (after.format !== 'toml' || after.problems.length > 0 || !isSame) {
    throw new UserError(
      `The front matter of ${path} cannot be converted without losing something.`,
      'Mend the lines that the problems name, and convert it then.',
    );
  }
  return { kind: 'edit', path, before: text, edits };
}

function convert({ path, text, frontMatter, task }: TaskDocument): TextEdit[] {
  if (task.origin !== undefined) {
    const product = nameOfOrigin(task.origin);
    throw new UserError(`${path} is a file of ${product}, which reads no TOML.`, `Leave it to ${product} as it is.`);
  }
  if (frontMatter.format === 'yaml') return convertYaml(text, frontMatter);
  if (frontMatter.format === 'none') return [addHeader(task, text)];
  if (frontMatter.problems.length === 0) {
    throw new UserError(`${path} has valid TOML front matter already.`, 'There is nothing to convert.');
  }
  return mendToml(text, frontMatter);
}

/** TOML has no null; an empty text is written for it. */
function isKept(one: PlainValue, other: PlainValue): boolean {
  return Object.is(one ?? '', other ?? '');
}

/** Key for key in place, so that the comments between them stay where they are; of a key that occurs twice the last one. */
function convertYaml(text: string, frontMatter: FrontMatter): TextEdit[] {
  const { start, headerStart, headerEnd, value, closed } = frontMatter;
  const header = text.slice(headerStart, headerEnd);
  const { keys } = scanKeys(header, 'yaml');
  const edits: TextEdit[] = [{ start, end: lineEnd(text, start), text: '+++' }];
  const lasting = lastingKeys(keys);
  for (const key of keys) {
    edits.push(
      lasting.has(key) ? convertKey(header, key, value[key.key], headerStart) : removeLine(text, frontMatter, key),
    );
  }
  if (!closed) return [...edits, closeFence(text, headerEnd, '+++')];
  return [...edits, { start: headerEnd, end: lineEnd(text, headerEnd), text: '+++' }];
}

/** Of every key the last one, which is the one that holds. */
function lastingKeys(keys: readonly KeyLine[]): Set<KeyLine> {
  return new Set(new Map(keys.map((key) => [`${key.table}\n${key.key}`, key])).values());
}

function convertKey(header: string, key: KeyLine, value: DataValue | undefined, headerStart: number): TextEdit {
  const name = /^[A-Za-z0-9_-]+$/.test(key.key) ? key.key : tomlString(key.key);
  const comments = header.slice(key.valueStart, key.valueEnd).match(/^[ \t]*#[^\r\n]*/gm) ?? [];
  const above = comments.map((comment) => `${comment.trim()}\n`).join('');
  const text = `${above}${name} = ${tomlValue(value ?? '')}`;
  return { start: headerStart + key.start, end: headerStart + Math.max(key.valueEnd, key.start), text };
}

function mendToml(text: string, frontMatter: FrontMatter): TextEdit[] {
  const { headerStart, headerEnd, broken, strangers, value, closed, start } = frontMatter;
  const starts = new Set(
    [...lastingKeys(scanKeys(text.slice(headerStart, headerEnd), 'toml').keys)].map((key) => key.start),
  );
  const opening = text.slice(start, lineEnd(text, start));
  const edits: TextEdit[] = opening.trimEnd() === '+++' ? [] : [{ start, end: start + opening.length, text: '+++' }];
  if (!['', '\uFEFF'].includes(text.slice(0, start)))
    edits.unshift({ start: text.startsWith('\uFEFF') ? 1 : 0, end: start, text: '' });
  for (const key of broken) {
    const now = value[key.key];
    if (!starts.has(key.start)) edits.push(removeLine(text, frontMatter, key));
    else if (key.table === '' && now !== undefined) {
      edits.push({ start: headerStart + key.valueStart, end: headerStart + key.valueEnd, text: tomlValue(now) });
    }
  }
  for (const stranger of strangers)
    edits.push({ start: headerStart + stranger.start, end: headerStart + stranger.start, text: '# ' });
  edits.sort((one, other) => one.start - other.start);
  const isClosed = closed && text.startsWith('+++', headerEnd);
  return isClosed ? edits : [...edits, closeFence(text, headerEnd, '+++')];
}

function addHeader(task: TaskLog, text: string): TextEdit {
  const status = classifyStatus(task.statusText);
  const { emoji, label } = STATUS_SPELLINGS[status === 'unknown' ? 'todo' : status];
  const fields: readonly (readonly [string, string | readonly string[]])[] = [
    ['id', task.id],
    ['title', task.title],
    ['status', `${emoji} ${label}`],
    ['type', task.type],
    ['priority', task.priority],
    ['created_date', task.created],
    ['updated_date', task.updated],
    ['assigned_to', task.assignedTo],
    ['coordinator', task.coordinator],
    ['parent_task', task.parent],
    ['depends_on', task.dependsOn],
    ['tags', task.tags],
  ];
  const lines = fields.flatMap(([key, value]) =>
    value.length === 0 ? [] : [`${key} = ${encodeValue(value, 'toml', '"')}`],
  );
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { start, end: start, text: ['+++', ...lines, '+++', '', ''].join(lineBreak) };
}
