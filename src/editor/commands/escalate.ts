import { commands, Range, workspace } from 'vscode';
import type { Command } from './command';
import { openGoalAt, type DraftRequest } from '../../core';
import { askWhatToEscalate } from '../escalation/ask-what-to-escalate';
import type { EscalationAnswers } from '../escalation/escalation-answers';
import { isEscalationTarget } from '../escalation/escalation-target';
import { placeInFront, type PlaceInFront } from '../escalation/place-in-front';
import { gitStateOf } from '../files/git-repository';
import { offerHandOver } from '../escalation/offer-hand-over';
import type { OpenGoals } from '../escalation/open-goals';
import { execute } from '../surfaces/execute';
import { showMessage } from '../surfaces/show-message';
import { uriOf } from '../files/place';
import type { CommandsUnderWay } from '../model/commands-under-way';
import type { EditorLog } from '../model/log';
import type { Memory } from '../model/memory';
import type { Model } from '../model/model';
import { requireTrust } from '../files/require-trust';

/** What an escalation works with. */
interface EscalationNeeds {
  model: Model;
  log: EditorLog;
  memory: Memory;
  underWay: CommandsUnderWay;
  goals: OpenGoals;
}

/**
 * Hands work over: the user picks a route, who takes it, and a title; a prefilled task log is created and opened where its goal is
 * to be written, and once that is saved the message that hands it over is offered. Until the last answer nothing is written.
 */
export const escalate: Command<EscalationNeeds> = async (needs, target) => {
  requireTrust();
  const front = placeInFront(target);
  const answers = await askWhatToEscalate(needs, target, front);
  if (!answers?.folder || !answers.route) return;
  const { folder, route, taker } = answers;
  const { path, redacted } = await folder.createTask(await requestOf(answers, front, target));
  const uri = uriOf(folder.folder, path);
  const text = (await workspace.openTextDocument(uri)).getText();
  await commands.executeCommand('vscode.open', uri, { preview: false, ...goalIn(text) });
  if (taker) await needs.memory.rememberTaker(folder.folder.uri, route.id, taker.key);
  if (redacted !== undefined) void execute('djangoDeveloper.escalate', needs.log, () => showMessage(redacted));
  needs.goals.whenWritten(uri, text, () => offerHandOver(needs, folder, path));
};

/** The line that asks for the goal, selected: what is typed next takes its place. */
function goalIn(text: string): { selection?: Range } {
  const line = openGoalAt(text);
  return line === undefined
    ? {}
    : { selection: new Range(line - 1, 0, line - 1, text.split('\n')[line - 1]?.trimEnd().length ?? 0) };
}

async function requestOf(
  { folder, situation, route, taker, title }: EscalationAnswers,
  front: PlaceInFront | undefined,
  target: unknown,
): Promise<DraftRequest> {
  if (!route) throw new Error('There is no route.');
  const git = folder && (await gitStateOf(front?.folder === folder.folder ? front.uri : folder.folder.uri));
  return {
    route: { kind: route.kind, id: route.id },
    title,
    ...(taker && { role: taker.role }),
    ...(taker?.assignedTo !== undefined && { assignedTo: taker.assignedTo }),
    ...(front && situation && { place: front.place }),
    ...(situation && isEscalationTarget(target) && target.others && { otherPlaces: target.others }),
    ...(situation && situation.diagnostics.length > 0 && { diagnostics: situation.diagnostics }),
    ...(git && { git }),
  };
}
