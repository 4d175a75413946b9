import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  languages,
  Range,
  SnippetString,
  type DocumentSelector,
  type Disposable,
} from 'vscode';
import { completeHeader, formatDate, type HeaderCompletions, headerCursor } from '../../core';
import { standingOf } from '../escalation/standing-of';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { plainText } from '../surfaces/plain-text';
import { taskOfFile } from '../model/task-of-file';
import { relatedFiles } from './related-files';

/** Completion for the keys and values of a task log's front matter. */
export function registerHeaderCompletion(selector: DocumentSelector, model: Model): Disposable {
  return languages.registerCompletionItemProvider(
    selector,
    {
      provideCompletionItems: async (document, position, token) => {
        const subject = taskOfFile(model, document.uri);
        const folderModel = subject && model.of(subject.folder);
        if (!folderModel) return undefined;
        const text = document.getText();
        const offset = document.offsetAt(position);
        const cursor = headerCursor(text, offset);
        const field = cursor?.on === 'value' ? cursor.field : undefined;
        const isWhole = !NAMES_SOMEBODY.has(field) || (await knowPartners(folderModel));
        const related =
          cursor && field === 'related_docs'
            ? await relatedFiles(subject.folder, text.slice(cursor.start, offset), token)
            : undefined;
        const hasWords = subject.task.origin !== undefined && (field === 'status' || field === 'priority');
        const words = hasWords ? await folderModel.mode.tasks.ownWords(subject.task.path) : undefined;
        const found = completeHeader(text, offset, {
          tasks: folderModel.tasks,
          path: subject.task.path,
          today: formatDate(new Date()),
          ...(words && { words }),
          ...(related && { files: related.files }),
          ...whoIsKnown(folderModel),
        });
        if (!found) return undefined;
        const range = new Range(document.positionAt(found.start), document.positionAt(found.end));
        // The editor filters by what stands before the cursor: of a value that is chosen already that would leave this one alone.
        const filterText = found.isChosen ? text.slice(found.start, found.end) : undefined;
        const items = found.items.map((item, index) => toCompletionItem(found, item, range, index, filterText));
        return new CompletionList(items, !isWhole || found.isCut || related?.isCut === true);
      },
    },
    '"',
    "'",
    ' ',
    '[',
  );
}

function toCompletionItem(
  { on }: HeaderCompletions,
  { label, detail, insert }: HeaderCompletions['items'][number],
  range: Range,
  index: number,
  filterText: string | undefined,
): CompletionItem {
  const shown = { label: plainText(label), ...(detail && on === 'value' && { description: plainText(detail) }) };
  const item = new CompletionItem(shown, on === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value);
  if (on === 'key') item.documentation = detail;
  item.insertText = on === 'key' ? new SnippetString(insert) : insert;
  item.range = range;
  if (filterText !== undefined) item.filterText = filterText;
  item.sortText = String(index).padStart(5, '0');
  if (on === 'key' && insert.includes('$0')) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** The fields whose values are people, teams and roles. */
const NAMES_SOMEBODY: ReadonlySet<string | undefined> = new Set(['assigned_to', 'reviewed_by', 'reporter']);
/** How long somebody who completes waits for the people of a large folder, in milliseconds. */
const PATIENCE = 1500;

/** Has the people behind the roles looked for. @returns whether they are known by now; the editor asks again otherwise */
async function knowPartners({ partners }: FolderModel): Promise<boolean> {
  if (!partners.here)
    await Promise.race([
      partners.load().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
  return partners.here !== undefined;
}

function whoIsKnown({ catalogue, tasks, partners }: FolderModel) {
  const candidates = (partners.here?.roles ?? []).flatMap(({ role, candidates: found }) =>
    found.map((one) => ({ value: one.assignedTo, detail: standingOf(one, role) })),
  );
  const roles = (catalogue?.roles ?? []).flatMap(({ slugs: [slug], label }) =>
    slug === undefined ? [] : [{ value: slug, detail: label }],
  );
  return {
    partners: [...candidates, ...roles, ...tasks.map(({ assignedTo }) => ({ value: assignedTo, detail: '' }))],
    coordinators: (catalogue?.coordinators ?? []).map(({ id, label }) => ({ value: id, detail: label })),
  };
}
