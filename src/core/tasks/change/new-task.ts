import type { NewFile } from '../../base/change';
import { MOST_OF_VALUE, shortenText } from '../../base/show-text';
import { nameSuffix } from '../../base/name-suffix';
import type { Chance } from '../../base/ports';
import { redactData } from '../../redact/redact-data';
import { redactText } from '../../redact/redact-text';
import { formatDate, formatTime } from '../log/format-date';
import { tomlString } from '../front-matter/toml-string';
import { oneLine } from '../../base/lines';

/** What a new task log says. */
export interface TaskDraft {
  /** The letters in its id: `REACT` in `TASK-REACT-20250401-093000`. */
  prefix: string;
  title: string;
  /** As MDTM writes them: `🟡 To Do`, `🌟 Feature`, `🔼 High`. Left out of the file where they are absent. */
  status?: string;
  type?: string;
  priority?: string;
  assignedTo?: string;
  coordinator?: string;
  reporter?: string;
  parent?: string;
  due?: string;
  tags?: readonly string[];
  dependsOn?: readonly string[];
  relatedDocs?: readonly string[];
  /** The Markdown below the front matter, its first heading included. */
  body: string;
}

/**
 * The file for a new task log, without the secrets that the draft holds: in no field, no line of the body, and not in its name.
 * @param folder where task logs are kept, relative to the workspace folder (`.ruru/tasks`)
 * @param now in local time it gives the id and the dates
 * @param attempt 0 at first, one more each time a file of that name was there already
 * @param chance tells it from another of the same second
 */
export function newTask(draft: TaskDraft, folder: string, now: Date, attempt: number, chance?: Chance): NewFile {
  const id = taskId(redactText(draft.prefix), now) + nameSuffix(attempt, chance);
  return {
    kind: 'create',
    path: folder === '' ? `${id}.md` : `${folder}/${id}.md`,
    text: renderTask(redactData(draft), id, formatDate(now)),
  };
}

/** `TASK-<PREFIX>-<YYYYMMDD-HHMMSS>` */
function taskId(prefix: string, now: Date): string {
  const letters =
    prefix
      .toUpperCase()
      .replaceAll(/[^A-Z0-9-]+/g, '-')
      .replaceAll(/^-+|(?<!-)-+$/g, '') || 'TASK';
  return `TASK-${letters}-${formatDate(now).replaceAll('-', '')}-${formatTime(now)}`;
}

/** The whole text of a task log: TOML front matter, whatever the draft holds, and the body. Line breaks in a field become spaces. */
function renderTask(draft: TaskDraft, id: string, date: string): string {
  const lines = [
    field('id', id),
    field('title', shortenText(oneLine(draft.title), MOST_OF_VALUE) || id),
    field('status', draft.status ?? '🟡 To Do'),
    field('type', draft.type),
    field('priority', draft.priority),
    field('created_date', date),
    field('updated_date', date),
    field('due_date', draft.due),
    field('assigned_to', draft.assignedTo),
    field('coordinator', draft.coordinator),
    field('reporter', draft.reporter),
    field('parent_task', draft.parent),
    list('depends_on', draft.dependsOn),
    list('related_docs', draft.relatedDocs),
    list('tags', draft.tags),
  ];
  const header = lines.filter((line) => line !== '').join('\n');
  return `+++\n${header}\n+++\n\n${draft.body.replaceAll(/\r\n?/g, '\n').trim()}\n`;
}

function field(key: string, value: string | undefined): string {
  const text = oneLine(value ?? '');
  return text === '' ? '' : `${key} = ${tomlString(text)}`;
}

function list(key: string, values: readonly string[] = []): string {
  const texts = values.map(oneLine).filter((text) => text !== '');
  return texts.length === 0 ? '' : `${key} = [${texts.map(tomlString).join(', ')}]`;
}
