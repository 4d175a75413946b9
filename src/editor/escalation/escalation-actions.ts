import { CodeActionKind, l10n, languages, type Command, type Disposable, type TextDocument } from 'vscode';
import type { RoleId, RouteId } from '../../core';
import { briefReason } from './brief-reason';
import type { EscalationTarget } from './escalation-target';
import { readSituation } from './read-situation';
import { rolesOf } from './takers';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { pathOf } from '../files/place';
import { createCodeAction } from '../surfaces/create-code-action';

/** Of no family that a fix or a refactoring is in: it is listed below those, and never asked for on save. */
const KIND = CodeActionKind.Empty.append('escalate');

/** Offers a selection that speaks for a partner to that partner; where core Django is enough, nothing is offered. */
export function registerEscalationActions(model: Model): Disposable {
  return languages.registerCodeActionsProvider(
    { pattern: '**/*' },
    {
      provideCodeActions: async (document, range, _context, token) => {
        const found = pathOf(document.uri);
        const folder = found && model.of(found.folder);
        if (!found || !folder?.active || range.isEmpty) return [];
        const line = range.start.line + 1;
        const endLine = range.end.character === 0 ? range.end.line : range.end.line + 1;
        const { ranked } = await readSituation(folder.mode, {
          uri: document.uri,
          folder: found.folder,
          document,
          place: { path: found.path, language: document.languageId, line, endLine },
        });
        const [best] = ranked;
        const because = best?.because[0];
        if (token.isCancellationRequested || !best || best.route === 'stay' || because === undefined) return [];
        const command = escalationCommand(folder, document, { line, endLine, route: best.route, because });
        return command ? [createCodeAction(command.title, KIND, command)] : [];
      },
    },
    { providedCodeActionKinds: [KIND] },
  );
}

/** What is proposed for lines of a document. */
interface Proposal {
  line: number;
  endLine: number;
  route: RouteId;
  because: string;
}

/** The command that escalates lines to whom they speak for, titled with who that is and why in few words, all of them in its tooltip; undefined until core is loaded. */
export function escalationCommand(
  folder: FolderModel,
  { uri }: TextDocument,
  { because, ...lines }: Proposal,
): Command | undefined {
  const { catalogue, partners } = folder;
  const route = catalogue?.routes.find(({ id }) => id === lines.route);
  const role = catalogue && route && rolesOf(route, catalogue, partners.here)[0]?.role;
  if (!role) return undefined;
  const target: EscalationTarget = { kind: 'escalation', uri, ...lines, role: role.id satisfies RoleId };
  return {
    command: 'djangoDeveloper.escalate',
    title: l10n.t('Escalate to {0}: {1}', role.label, briefReason(because)),
    tooltip: because,
    arguments: [target],
  };
}
