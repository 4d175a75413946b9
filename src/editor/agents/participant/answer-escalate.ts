import { l10n, Location, Uri, type ChatRequest } from 'vscode';
import type { Catalogue, RankedRoute } from '../../../core';
import type { EscalationPrefill } from '../../escalation/escalation-target';
import { placeInFront, type PlaceInFront } from '../../escalation/place-in-front';
import { readSituation } from '../../escalation/read-situation';
import { offer, say } from '../../surfaces/chat-answer';
import { joinMarkdown, markdown, type Markdown } from '../../surfaces/markdown';
import { foldersToTellOf } from './folders-to-tell-of';
import type { Answer } from './answer';

/** Past the third, a guess is none. */
const MOST_ROUTES = 3;

/**
 * `/escalate [WHAT]`: the ways that the attached file, or the one in front, points, each with the button that opens the wizard
 * there. Nothing is written here.
 */
export const answerEscalate: Answer = async (model, { request, stream }) => {
  const [first] = foldersToTellOf(model, model.activeFolders);
  const front = placeInFront(attachedUri(request));
  const folder = model.activeFolders.find((each) => each.folder === front?.folder) ?? first;
  if (!folder) return;
  const mode = folder.mode;
  const ranked = front
    ? (await readSituation(mode, front)).ranked.filter(({ score }) => score > 0).slice(0, MOST_ROUTES)
    : [];
  const title = request.prompt.trim();
  if (front && ranked.length > 0) {
    const rows = ranked.map((one) => describeRoute(one, mode.partners.catalogue));
    say(stream, markdown`${l10n.t('Work on {0}:', front.place.path)}\n\n${joinMarkdown(rows, '\n')}\n\n`);
  } else say(stream, markdown`${l10n.t('Nothing in front says which way it goes. You choose.')}\n\n`);
  for (const { route } of ranked) {
    const label = mode.partners.catalogue.groups.find(({ id }) => id === route)?.label;
    if (route !== 'stay' && label) offer(stream, button(l10n.t('Escalate to {0}…', label), { route, title }, front));
  }
  offer(stream, button(l10n.t('Escalate to a Partner…'), { title }, front));
};

function button(title: string, prefill: Omit<EscalationPrefill, 'kind'>, front: PlaceInFront | undefined) {
  const target: EscalationPrefill = { kind: 'prefill', ...prefill, ...(front && { uri: front.uri }) };
  return { command: 'djangoDeveloper.escalate', title, arguments: [target] };
}

/** The file or lines that the user has attached to the question. */
function attachedUri({ references }: ChatRequest): Uri | undefined {
  for (const { value } of references) {
    if (value instanceof Uri) return value;
    if (value instanceof Location) return value.uri;
  }
  return undefined;
}

function describeRoute({ route, score, because }: RankedRoute, { groups }: Catalogue): Markdown {
  const label = groups.find(({ id }) => id === route)?.label ?? l10n.t('Stay with core Django');
  return markdown`1. **${label}**, ${Math.round(score * 100)} %: ${because.slice(0, 3).join('; ')}`;
}
