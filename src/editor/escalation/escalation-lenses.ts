import { Disposable, EventEmitter, languages, Range, type CodeLens, type TextDocument } from 'vscode';
import type { Model } from '../model/model';
import { pathOf } from '../files/place';
import { readSettings } from '../model/settings';
import { createCodeLens } from '../surfaces/create-code-lens';
import { escalationCommand } from './escalation-actions';

/** Says above what locks or breaks in a migration, above raw SQL there, and above the settings of security and deployment, to whom they can be handed over. */
export function registerEscalationLenses(model: Model): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    model.onDidChange(() => changed.fire()),
    languages.registerCodeLensProvider(
      // The settings may put migrations anywhere.
      { pattern: '**/*.py' },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses: (document) => lensesOf(model, document) },
    ),
  );
}

async function lensesOf(model: Model, document: TextDocument): Promise<CodeLens[]> {
  const found = pathOf(document.uri);
  const folder = found && model.of(found.folder);
  if (!found || !folder?.active || !readSettings(found.folder).escalationCodeLens) return [];
  const mode = folder.mode;
  const marks = await mode.partners.marks(found.path, document.getText());
  return marks.flatMap((mark) => {
    const command = escalationCommand(folder, document, mark);
    return command ? createCodeLens(new Range(mark.line - 1, 0, mark.line - 1, 0), command) : [];
  });
}
