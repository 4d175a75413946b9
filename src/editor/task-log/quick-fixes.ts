import { CodeAction, CodeActionKind, commands, Disposable, l10n, languages, workspace, type DocumentSelector, type TextDocument } from 'vscode';
import { ChangedMeanwhile } from '../../core/errors';
import type { Finding, Fix, LintRule } from '../../core/tasks/finding';
import { execute } from '../commands/execute';
import { requireTrust } from '../commands/require-trust';
import { editDocument } from '../edit-document';
import type { EditorLog } from '../log';
import { toDiagnostic, type TaskDiagnostics } from './task-diagnostics';

/** Runs a fix; known to this file alone, so that it does not stand in the palette. */
const APPLY_FIX = 'djangoDeveloper.internal.applyFix';

/** Problems that converting the front matter takes away. */
const CONVERTIBLE = new Set<LintRule>(['no-front-matter', 'unclosed-front-matter', 'invalid-front-matter', 'late-front-matter', 'duplicate-key']);

/** Quick fixes for the problems of a task log. They are commands, because an edit of the editor's own can cut an emoji in half. */
export function registerQuickFixes(selector: DocumentSelector, diagnostics: TaskDiagnostics, log: EditorLog): Disposable {
  return Disposable.from(
    commands.registerCommand(APPLY_FIX, (uri: string, version: number, fix: Fix) =>
      execute(APPLY_FIX, log, () => applyFix(uri, version, fix)),
    ),
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range) => {
          const findings = await diagnostics.findings(document);
          return findings
            .filter(({ line }) => line - 1 >= range.start.line && line - 1 <= range.end.line)
            .flatMap((finding) => actionsFor(document, finding));
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

function actionsFor(document: TextDocument, finding: Finding): CodeAction[] {
  const actions: CodeAction[] = [];
  const add = (title: string, command: string, ...args: unknown[]): CodeAction => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { command, title, arguments: args };
    action.diagnostics = [toDiagnostic(document, finding)];
    actions.push(action);
    return action;
  };
  const { fix, rule } = finding;
  if (fix) add(fix.title, APPLY_FIX, document.uri.toString(), document.version, fix).isPreferred = true;
  if (CONVERTIBLE.has(rule)) add(l10n.t('Convert to TOML front matter…'), 'djangoDeveloper.convertTask', document.uri);
  return actions;
}

async function applyFix(uri: string, version: number, { edits }: Fix): Promise<void> {
  requireTrust();
  const document = workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
  if (document?.version !== version) throw new ChangedMeanwhile(uri);
  await editDocument(document, { kind: 'edit', path: uri, before: document.getText(), edits });
}
