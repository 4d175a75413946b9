import {
  Hover,
  l10n,
  languages,
  MarkdownString,
  Range,
  type DocumentSelector,
  type Disposable,
  type TextDocument,
} from 'vscode';
import {
  classifyPriority,
  classifyStatus,
  FIELD_NOTES,
  findReferences,
  headerCursor,
  type HeaderCursor,
} from '../../core';
import { escapeMarkdown } from '../views/escape-markdown';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { statusLabel } from '../views/status-looks';
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
      if (cursor?.on === 'key')
        return hoverAt(document, cursor, FIELD_NOTES.find(({ field }) => field === cursor.field)?.note);
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
  text: string | undefined,
): Hover | undefined {
  if (text === undefined) return undefined;
  return new Hover(new MarkdownString(text), new Range(document.positionAt(start), document.positionAt(end)));
}

function describeTask({ tasks }: FolderModel, id: string): string | undefined {
  const task = tasks.find((candidate) => candidate.id === id);
  if (!task) return undefined;
  const { title, statusText, assignedTo, path } = task;
  const facts = [statusText, assignedTo, path].filter(Boolean).map(escapeMarkdown).join(' · ');
  return `**${escapeMarkdown(title)}**\n\n${facts}`;
}

function describeValue({ catalogue }: FolderModel, { field }: HeaderCursor, value: string): string | undefined {
  switch (field) {
    case 'status': {
      const status = classifyStatus(value);
      return status === 'unknown'
        ? l10n.t('This is no status of a task log.')
        : l10n.t('Read as: {0}', statusLabel(status));
    }
    case 'priority': {
      const level = classifyPriority(value);
      return level === 'unknown'
        ? l10n.t('This is no priority of a task log.')
        : l10n.t('Read as: {0}', priorityLabel(level));
    }
    case 'reviewed_by':
    case 'assigned_to': {
      const role = catalogue?.roles.find(({ slugs }) => slugs.includes(value));
      return role && `**${escapeMarkdown(role.label)}**\n\n${escapeMarkdown(role.does)}`;
    }
    case 'coordinator': {
      const coordinator = catalogue?.coordinators.find(({ slugs }) => slugs.includes(value));
      return coordinator && `**${escapeMarkdown(coordinator.label)}**\n\n${escapeMarkdown(coordinator.when)}`;
    }
    default:
      return undefined;
  }
}
