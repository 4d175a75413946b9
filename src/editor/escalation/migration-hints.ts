import {
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  workspace,
  type TextDocument,
} from 'vscode';
import type { JudgedMigration } from '../../core';
import { pathOf } from '../files/place';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { readSettings } from '../model/settings';
import { createCodeAction } from '../surfaces/create-code-action';
import { createDiagnostic } from '../surfaces/create-diagnostic';
import { escalationCommand } from './escalation-actions';

/** The settings may put migrations anywhere: the text is the sign. */
const PYTHON = { pattern: '**/*.py' };
const MIGRATION = /^class Migration\b/m;
/** How long typing may pause before a migration is looked through, in milliseconds. */
const PAUSE = 250;

/** Hints at the operations of open migrations that lock or break something, each with a fix that hands it over. */
export function registerMigrationHints(model: Model, log: EditorLog): Disposable {
  const hints = languages.createDiagnosticCollection('djangoDeveloper.migrations');
  const timers = new Map<string, NodeJS.Timeout>();
  const judge = async (document: TextDocument): Promise<void> => {
    const { version } = document;
    const migration = await judgedMigration(model, document);
    if (document.isClosed || document.version !== version) return;
    hints.set(document.uri, migration ? hintsOf(document, migration) : undefined);
  };
  const soon = (document: TextDocument): void => {
    if (languages.match(PYTHON, document) === 0) return;
    if (!hints.has(document.uri) && !MIGRATION.test(document.getText())) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    const start = (): void => {
      timers.delete(key);
      judge(document).catch((error: unknown) => log.error(`${key} cannot be judged`, error));
    };
    timers.set(key, setTimeout(start, PAUSE));
  };
  const all = (): void => workspace.textDocuments.forEach(soon);
  all();
  return Disposable.from(
    hints,
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
    workspace.onDidOpenTextDocument(soon),
    workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    workspace.onDidCloseTextDocument(({ uri }) => hints.delete(uri)),
    model.onDidChange(all),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('djangoDeveloper.migrationHints')) all();
    }),
    languages.registerCodeActionsProvider(
      PYTHON,
      {
        provideCodeActions: async (document, range, { diagnostics }) => {
          const found = pathOf(document.uri);
          const folder = found && model.of(found.folder);
          const own = diagnostics.filter((one) => (hints.get(document.uri) ?? []).some((hint) => isSame(hint, one)));
          if (!found || !folder?.active || own.length === 0) return [];
          const marks = await folder.mode.partners.marks(found.path, document.getText());
          return marks
            .filter(({ line, endLine }) => line - 1 <= range.end.line && endLine - 1 >= range.start.line)
            .flatMap((mark) => {
              const command = escalationCommand(folder, document, mark);
              if (!command) return [];
              const action = createCodeAction(command.title, CodeActionKind.QuickFix, command);
              action.diagnostics = own;
              return [action];
            });
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

async function judgedMigration(model: Model, document: TextDocument): Promise<JudgedMigration | null> {
  const found = pathOf(document.uri);
  const folder = found && model.of(found.folder);
  if (!found || !folder?.active || !readSettings(found.folder).migrationHints) return null;
  return folder.mode.django.judgeMigration(found.path, document.getText());
}

/** On the first line of what they are about, from where that begins: an operation may be as long as a page, and several stand in one line. */
function hintsOf(document: TextDocument, { line: header, findings, operations }: JudgedMigration): Diagnostic[] {
  const rows = [
    ...findings.map((finding) => ({ line: header, start: 0, finding })),
    ...operations.flatMap(({ line, start, findings: own }) => own.map((finding) => ({ line, start, finding }))),
  ];
  return rows.map(({ line, start, finding: { rule, level, happens, safer } }) => {
    const { text, range, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount) - 1);
    const first = Math.max(start, firstNonWhitespaceCharacterIndex);
    const place = new Range(range.start.line, first, range.start.line, text.trimEnd().length);
    const way = safer.length === 0 ? '' : ` Safer: ${safer.join(' ')}`;
    return createDiagnostic(
      place,
      `${level === 'dangerous' ? 'Dangerous' : 'Careful'}: ${happens}${way}`,
      DiagnosticSeverity.Hint,
      rule,
    );
  });
}

function isSame(hint: Diagnostic, other: Diagnostic): boolean {
  return hint.code === other.code && hint.message === other.message && hint.range.isEqual(other.range);
}
