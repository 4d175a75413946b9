import { CompletionItem, CompletionItemKind, languages, Range, SnippetString, type DocumentSelector, type Disposable } from 'vscode';
import { completeHeader, type HeaderCompletions } from '../../core/tasks/authoring/complete-header';
import { formatDate } from '../../core/tasks/format-date';
import type { FolderModel } from '../folder-model';
import type { Model } from '../model';
import { taskOfFile } from '../task-of-file';

/** Completion for the keys and values of a task log's front matter. */
export function registerHeaderCompletion(selector: DocumentSelector, model: Model): Disposable {
  return languages.registerCompletionItemProvider(
    selector,
    {
      provideCompletionItems: (document, position) => {
        const subject = taskOfFile(model, document.uri);
        const folderModel = subject && model.of(subject.folder);
        if (!folderModel) return undefined;
        const found = completeHeader(document.getText(), document.offsetAt(position), {
          tasks: folderModel.tasks,
          path: subject.task.path,
          today: formatDate(new Date()),
          ...whoIsKnown(folderModel),
        });
        if (!found) return undefined;
        const range = new Range(document.positionAt(found.start), document.positionAt(found.end));
        return found.items.map((item, index) => toCompletionItem(found, item, range, index));
      },
    },
    '"',
    "'",
    ' ',
    '[',
  );
}

function toCompletionItem({ on }: HeaderCompletions, { label, detail, insert }: HeaderCompletions['items'][number], range: Range, index: number): CompletionItem {
  const item = new CompletionItem({ label, ...(detail && on === 'value' && { description: detail }) }, on === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value);
  if (on === 'key') item.documentation = detail;
  item.insertText = on === 'key' ? new SnippetString(insert) : insert;
  item.range = range;
  item.sortText = String(index).padStart(5, '0');
  if (on === 'key' && insert.includes('$0')) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** The candidates of the roles are looked for the first time that somebody completes; they are offered from the next time on. */
function whoIsKnown({ catalogue, tasks, partners }: FolderModel) {
  if (!partners.asked) partners.look();
  const candidates = (partners.here?.roles ?? []).flatMap(({ role, candidates: found }) => found.map(({ assignedTo }) => ({ value: assignedTo, detail: role.label })));
  const roles = (catalogue?.roles ?? []).flatMap(({ slugs: [slug], label }) => (slug === undefined ? [] : [{ value: slug, detail: label }]));
  return {
    partners: [...candidates, ...roles, ...tasks.map(({ assignedTo }) => ({ value: assignedTo, detail: '' }))],
    coordinators: (catalogue?.coordinators ?? []).map(({ id, label }) => ({ value: id, detail: label })),
  };
}
