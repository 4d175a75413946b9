import { l10n, languages, Range, type DocumentSelector, type Disposable, type Hover, type TextDocument } from 'vscode';
import {
  classifyPriority,
  classifyStatus,
  FIELD_NOTES,
  findReferences,
  headerCursor,
  type HeaderCursor,
  showStatus,
} from '../../core';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { statusLabel } from '../views/status-looks';
import { inlineCode, joinMarkdown, markdown, type Markdown } from '../surfaces/markdown';
import { createHover } from '../surfaces/to-markdown-string';
import { priorityLabel } from '../views/tasks/group-look';
import { taskOfFile } from '../model/task-of-file';

/** Hover in a task log: what a field is for, what a value means, which task an id is. */
export function registerTaskHover(selector: DocumentSelector, model: Model): Disposable {
  return languages.registerHoverProvider(selector, {
    provideHover: (document, position) => {
      const subject = taskOfFile(model, document.uri);
      const folderModel = subject && model.of(subject.folder);
      if (!folderModel) return undefined;
      const text = document.getText();
      const offset = document.offsetAt(position);
      const cursor = headerCursor(text, offset);
      if (cursor?.on === 'key') {
        const note = FIELD_NOTES.find(({ field }) => field === cursor.field)?.note;
        return hoverAt(document, cursor, note === undefined ? undefined : describeNote(note));
      }
      const ids = new Set(folderModel.tasks.map(({ id }) => id));
      const reference = findReferences(text, (id) => ids.has(id)).find(
        ({ start, end }) => start <= offset && offset <= end,
      );
      if (reference?.kind === 'task') return hoverAt(document, reference, describeTask(folderModel, reference.id));
      return (
        cursor && hoverAt(document, cursor, describeValue(folderModel, cursor, text.slice(cursor.start, cursor.end)))
      );
    },
  });
}

function hoverAt(
  document: TextDocument,
  { start, end }: { start: number; end: number },
  text: Markdown | undefined,
): Hover | undefined {
  if (text === undefined) return undefined;
  return createHover(text, new Range(document.positionAt(start), document.positionAt(end)));
}

/** A note has code between backticks, and no other Markdown. */
function describeNote(note: string): Markdown {
  return joinMarkdown(
    note.split('`').map((part, index) => (index % 2 === 1 ? inlineCode(part) : part)),
    '',
  );
}

function describeTask({ tasks }: FolderModel, id: string): Markdown | undefined {
  const task = tasks.find((candidate) => candidate.id === id);
  if (!task) return undefined;
  const { title, assignedTo, path } = task;
  const facts = [showStatus(task), assignedTo, path].filter(Boolean).join(' · ');
  return markdown`**${title}**\n\n${facts}`;
}

function describeValue({ catalogue }: FolderModel, { field }: HeaderCursor, value: string): Markdown | undefined {
  switch (field) {
    case 'status': {
      const status = classifyStatus(value);
      return markdown`${status === 'unknown' ? l10n.t('This is no status of a task log.') : l10n.t('Read as: {0}', statusLabel(status))}`;
    }
    case 'priority': {
      const level = classifyPriority(value);
      return markdown`${level === 'unknown' ? l10n.t('This is no priority of a task log.') : l10n.t('Read as: {0}', priorityLabel(level))}`;
    }
    case 'reviewed_by':
    case 'assigned_to': {
      const role = catalogue?.roles.find(({ slugs }) => slugs.includes(value));
      return role && markdown`**${role.label}**\n\n${role.does}`;
    }
    case 'coordinator': {
      const coordinator = catalogue?.coordinators.find(({ slugs }) => slugs.includes(value));
      return coordinator && markdown`**${coordinator.label}**\n\n${coordinator.when}`;
    }
    default:
      return undefined;
  }
}
