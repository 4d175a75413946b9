import {
  CodeActionKind,
  l10n,
  languages,
  Range,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type DocumentSelector,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { type Finding, followMovedFile, type LintRule, type TextEdit } from '../../core';
import { createCodeAction } from '../surfaces/create-code-action';
import { onlyFileOfName } from './related-files';
import type { TaskDiagnostics } from './task-diagnostics';
import { toDiagnostics } from './to-diagnostics';

/** Problems that converting the front matter takes away. */
const CONVERTIBLE = new Set<LintRule>([
  'no-front-matter',
  'unclosed-front-matter',
  'invalid-front-matter',
  'late-front-matter',
  'duplicate-key',
]);

/** Problems whose fix says nothing new about the work, so that it may be done unasked, on saving for one. */
const SAFE = new Set<LintRule>(['unclosed-front-matter', 'duplicate-key', 'key-in-table', 'updated-before-created']);

const FIX_ALL = CodeActionKind.SourceFixAll.append('djangoDeveloper');

/** Quick fixes for the problems of a task log, and those that are safe all at once. */
export function registerQuickFixes(selector: DocumentSelector, diagnostics: TaskDiagnostics): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: async (document, range, { only }) => {
        if (!workspace.isTrusted) return [];
        const text = document.getText();
        const findings = await diagnostics.findings(document);
        if (only && FIX_ALL.intersects(only)) return fixAll(document, findings);
        const here = findings.filter(({ line }) => line - 1 >= range.start.line && line - 1 <= range.end.line);
        const complete = await Promise.all(here.map((finding) => withMovedFile(document, text, finding)));
        return complete.flatMap((finding) => actionsFor(document, finding));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  );
}

/** A file that is not there may have been moved; it is looked for when somebody wants to know. */
async function withMovedFile({ uri }: TextDocument, text: string, finding: Finding): Promise<Finding> {
  const { rule, path, range } = finding;
  const folder = workspace.getWorkspaceFolder(uri);
  if (rule !== 'missing-file' || !range || !folder) return finding;
  const fix = await followMovedFile(path, text, range, (name) => onlyFileOfName(folder, name));
  return fix ? { ...finding, fix } : finding;
}

function actionsFor(document: TextDocument, finding: Finding): CodeAction[] {
  const { fix, others = [], rule } = finding;
  const actions = [...(fix ? [fix] : []), ...others].map((remedy) => {
    const action = createCodeAction(remedy.title, CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document, remedy.title, remedy.edits);
    action.isPreferred = remedy === fix;
    return action;
  });
  if (CONVERTIBLE.has(rule)) {
    const command = { command: 'djangoDeveloper.convertTask', arguments: [document.uri] };
    actions.push(createCodeAction(l10n.t('Convert to TOML front matter…'), CodeActionKind.QuickFix, command));
  }
  if (rule === 'duplicate-id') {
    const command = { command: 'djangoDeveloper.renameTask', arguments: [document.uri] };
    const title = l10n.t('Rename this task log with everything that names it…');
    actions.push(createCodeAction(title, CodeActionKind.QuickFix, command));
  }
  for (const action of actions) action.diagnostics = toDiagnostics(document.getText(), [finding]);
  return actions;
}

/** Every safe fix that leaves the text of those before it alone; what is left over is fixed the next time. */
function fixAll(document: TextDocument, findings: readonly Finding[]): CodeAction[] {
  const chosen: TextEdit[] = [];
  for (const { rule, fix } of findings) {
    const isFree = fix?.edits.every((edit) => chosen.every(({ start, end }) => edit.end < start || edit.start > end));
    if (fix && isFree && SAFE.has(rule)) chosen.push(...fix.edits);
  }
  if (chosen.length === 0) return [];
  const action = createCodeAction(l10n.t('Fix what is safe to fix in this task log'), FIX_ALL);
  action.edit = toWorkspaceEdit(document, action.title, chosen);
  return [action];
}

/**
 * The edits as the editor carries them out, and takes them back. One without metadata it narrows to the characters that differ,
 * which cuts an emoji in half where the old and the new one share a surrogate.
 */
function toWorkspaceEdit(document: TextDocument, label: string, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text, {
      label,
      needsConfirmation: false,
    });
  }
  return edit;
}
