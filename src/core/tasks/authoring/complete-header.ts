import { isOpen } from '../log/task-log';
import { namesOf } from '../front-matter/fields';
import { STATUS_SPELLINGS } from '../log/classify-status';
import type { TaskLog } from '../log/task-log';
import { tomlString } from '../front-matter/toml-string';
import { FIELD_NOTES } from './field-notes';
import { PRIORITY_SPELLINGS } from '../log/classify-priority';
import { TYPE_SPELLINGS } from '../log/classify-type';
import type { OwnWords } from '../others/refuse-what-has-no-place';
import type { HeaderCursor } from './header-cursor';
import { headerCursor } from './header-cursor';

/** One value or key that can stand at a position. */
interface HeaderCompletion {
  label: string;
  /** What it is, in a few words; `''` where the label says it. */
  detail: string;
  /** What takes the place of the range. Where it holds `$0`, the cursor goes there. */
  insert: string;
}

/** Everything that fits at a position of a front matter. */
export interface HeaderCompletions {
  on: HeaderCursor['on'];
  start: number;
  end: number;
  items: HeaderCompletion[];
  /** Whether the text in the range is one of the values already; who asks then wants to see the others. */
  isChosen: boolean;
  /** Whether there are more, for which more has to be typed. */
  isCut: boolean;
}

/** What a task log's values are chosen from. */
export interface HeaderVocabulary {
  /** All task logs of the folder, this one among them or not. */
  tasks: readonly TaskLog[];
  /** The path of the task log that is written. */
  path: string;
  /** Who can take a task: what goes into the file, and who that is. */
  partners: readonly { value: string; detail: string }[];
  coordinators: readonly { value: string; detail: string }[];
  /** Files that a task may be about, relative to the workspace folder. */
  files?: readonly string[];
  /** The words of the product whose file it is; absent in a task log of our own. */
  words?: OwnWords | undefined;
  /** `YYYY-MM-DD` */
  today: string;
}

type Value = { value: string; detail: string };

/** The keys or values that fit at a position of a task log's front matter; undefined outside it, and where nothing is known. */
export function completeHeader(
  text: string,
  offset: number,
  vocabulary: HeaderVocabulary,
): HeaderCompletions | undefined {
  const cursor = headerCursor(text, offset);
  if (cursor === undefined) return undefined;
  const { on, start, end } = cursor;
  const all = on === 'key' ? keyItems(cursor) : valueItems(cursor, vocabulary);
  if (all.length === 0) return undefined;
  const written = plainText(text.slice(start, end));
  const isChosen = on === 'value' && written !== '' && all.some(({ label }) => plainText(label) === written);
  const typed = isChosen ? '' : text.slice(start, offset).replace(/^["']/, '').toLowerCase();
  const items =
    all.length <= MOST
      ? all
      : all.filter(({ label, detail }) => `${label} ${detail}`.toLowerCase().includes(typed)).slice(0, MOST);
  return { on, start, end, items, isChosen, isCut: items.length < all.length };
}

/** How many values are offered at once; nobody looks through more. */
const MOST = 200;

/** A value without quotes, and without the signs before its words. */
function plainText(value: string): string {
  return value
    .replace(/^[^\p{L}\p{N}./]+/u, '')
    .replace(/["']$/, '')
    .toLowerCase();
}

function keyItems({ format, key: typed, keys, start, end }: HeaderCursor): HeaderCompletion[] {
  const isNew = start === end || !keys.includes(typed);
  return FIELD_NOTES.filter(({ field }) => !namesOf(field).some((name) => keys.includes(name) && name !== typed)).map(
    ({ field, note, list }) => {
      const value = list ? '[$0]' : format === 'toml' ? '"$0"' : '$0';
      return {
        label: field,
        detail: note,
        insert: isNew ? `${field}${format === 'toml' ? ' = ' : ': '}${value}` : field,
      };
    },
  );
}

function valueItems(cursor: HeaderCursor, vocabulary: HeaderVocabulary): HeaderCompletion[] {
  const values = (cursor.field !== undefined && VALUES[cursor.field]?.(vocabulary)) || [];
  const seen = new Set<string>();
  return values.flatMap(({ value, detail }) => {
    if (value === '' || seen.has(value)) return [];
    seen.add(value);
    return [
      {
        label: value,
        detail,
        insert: cursor.quoted ? quoteInside(value) : cursor.format === 'toml' ? tomlString(value) : value,
      },
    ];
  });
}

/** As it stands between quotes that are there already. */
function quoteInside(value: string): string {
  return tomlString(value).slice(1, -1);
}

const VALUES: Readonly<Record<string, (vocabulary: HeaderVocabulary) => readonly Value[]>> = {
  status: ({ words }) =>
    words?.statuses.map(plain) ??
    Object.values(STATUS_SPELLINGS).map(({ emoji, label }) => ({ value: `${emoji} ${label}`, detail: '' })),
  type: () => TYPE_SPELLINGS.map(plain),
  priority: ({ words }) => (words?.priorities ?? PRIORITY_SPELLINGS).map(plain),
  assigned_to: ({ partners }) => partners,
  coordinator: ({ coordinators, tasks, path }) => [
    ...coordinators,
    ...otherTasks(tasks, path),
    ...tasks.map(({ coordinator }) => plain(coordinator)),
  ],
  reviewed_by: ({ partners }) => partners,
  reporter: ({ coordinators, partners }) => [...coordinators, ...partners],
  parent_task: ({ tasks, path }) => otherTasks(tasks, path),
  depends_on: ({ tasks, path }) => otherTasks(tasks, path),
  related_docs: ({ files = [] }) => files.map(plain),
  tags: ({ tasks }) => [...new Set(tasks.flatMap((task) => task.tags))].sort().map(plain),
  created_date: ({ today }) => [plain(today)],
  updated_date: ({ today }) => [plain(today)],
  due_date: ({ today }) => [plain(today)],
};

function plain(value: string): Value {
  return { value, detail: '' };
}

/** The other task logs, those that wait for somebody first. */
function otherTasks(tasks: readonly TaskLog[], path: string): Value[] {
  const others = tasks.filter((task) => task.path !== path);
  return [...others.filter(isOpen), ...others.filter((task) => !isOpen(task))].map(({ id, title }) => ({
    value: id,
    detail: title,
  }));
}
