import { type Catalogue, newTasksFolder, projectAround, type Route } from '../../core';
import type { CommandsUnderWay } from '../model/commands-under-way';
import type { FolderModel } from '../model/folder-model';
import type { Memory } from '../model/memory';
import type { Model } from '../model/model';
import { readSettings } from '../model/settings';
import { runWizard } from '../wizard/run-wizard';
import { askBeforeCreating } from './ask-before-creating';
import { askForFolder } from './ask-for-folder';
import { askForRoute } from './ask-for-route';
import { askForTaker } from './ask-for-taker';
import { askForTitle } from './ask-for-title';
import type { EscalationAnswers } from './escalation-answers';
import { isEscalationPrefill, isEscalationTarget } from './escalation-target';
import { linkOrigin } from './link-origin';
import { partnerOf } from './partner-of';
import type { PlaceInFront } from './place-in-front';
import { readSituation, type Situation } from './read-situation';
import { suggestTitle } from './suggest-title';
import { showTakers, type Taker } from './takers';

/**
 * Asks where work goes, who takes it and what it is called. What the target or the workspace answers is not asked; a route that
 * the target has chosen is asked for once the user goes back from the first question.
 * @param target the command's first argument
 * @returns undefined where the user dismissed a question, or stays with core Django
 * @throws UserError where the mode is on nowhere, task logs may not be written where the setting says, or a link would ask in place of
 * something else
 */
export function askWhatToEscalate(
  { model, memory, underWay }: { model: Model; memory: Memory; underWay: CommandsUnderWay },
  target: unknown,
  front: PlaceInFront | undefined,
): Promise<EscalationAnswers | undefined> {
  let proposal: unknown = target;
  const origin = isEscalationPrefill(target) && target.from === 'link' ? linkOrigin(underWay) : undefined;
  /** Hands an answer on; where it goes back from the first question, every route is open again. */
  const following = <T>(answer: T, step: number): T => {
    if (answer === 'back' && step === 1) proposal = undefined;
    return answer;
  };
  return runWizard<EscalationAnswers>(
    [
      async (_, step) =>
        named('folder', await askForFolder(model, front?.folder && model.of(front.folder), step, { origin })),
      async ({ folder }) => (folder ? { known: await prepare(folder, front) } : 'skip'),
      async ({ folder, situation }, step) => {
        if (!folder?.catalogue) return 'skip';
        const { catalogue } = folder;
        const answer = await askForRoute({
          routes: routesFor(proposal, catalogue),
          ranked: partnerOf(proposal) ? [] : (situation?.ranked ?? []),
          catalogue,
          step,
          origin,
        });
        return named('route', answer);
      },
      async ({ folder, route }, step, isBack) => {
        if (!folder?.catalogue || !route) return 'skip';
        await folder.partners.load();
        const role = isEscalationTarget(proposal) ? proposal.role : partnerOf(proposal)?.role;
        const isHere = front && (front.folder === undefined || front.folder === folder.folder);
        const ranked = await folder.mode.partners.takersOf(isHere ? front.place : undefined, route, role);
        const [first, ...others] = showTakers(ranked, folder.catalogue, folder.partners.here);
        if (!first) return 'skip';
        // The next question names the only one there is, and from there the way back leads here.
        if (others.length === 0 && !isBack) return { known: { taker: first }, canChange: true };
        const last = memory.taker(folder.folder.uri, route.id);
        return named('taker', following(await askForTaker(route, [first, ...others], last, step, origin), step));
      },
      async ({ route, taker, situation }, step) => {
        const proposed = isEscalationPrefill(target) ? target.title : '';
        const suggested = proposed || (route ? suggestTitle(route, front, situation) : '');
        const answer = await askForTitle(titleOf(route, taker), suggested, step, origin);
        return taker ? answer : following(answer, step);
      },
      async ({ route, taker, title }, step) =>
        origin ? askBeforeCreating(titleOf(route, taker), title, step, origin) : 'skip',
    ],
    { title: '' },
  );
}

/** Looks at what is in front, and makes sure beforehand that the answers will lead somewhere. */
async function prepare(folder: FolderModel, front: PlaceInFront | undefined): Promise<{ situation?: Situation }> {
  newTasksFolder(readSettings(folder.folder).tasksFolder);
  const mode = folder.mode;
  const isHere = front && (front.folder === undefined || front.folder === folder.folder);
  // What the hand-over will need is looked up while the user answers.
  void folder.partners.look();
  const project = projectAround(folder.detection?.projects ?? [], isHere ? front.place.path : '');
  if (project) mode.django.prepare(project.root, { manage: project.manage }).catch(() => undefined);
  return isHere ? { situation: await readSituation(mode, front) } : {};
}

/** The routes that lead where the target points; all of them where it points nowhere. */
function routesFor(target: unknown, { routes, groups }: Catalogue): readonly Route[] {
  if (isEscalationTarget(target)) {
    const leading = routes.filter(({ id }) => id === target.route);
    return leading.slice(0, 1);
  }
  if (isEscalationPrefill(target) && target.route !== undefined) {
    const leading = routes.filter(
      ({ id, kind }) => id === target.route && (target.way === undefined || kind === target.way),
    );
    if (leading.length > 0) return leading.slice(0, 1);
  }
  const partner = partnerOf(target);
  const group = partner?.group ?? groups.find(({ roles }) => roles.includes(partner?.role ?? ''))?.id;
  return group === undefined ? routes : routes.filter((route) => route.group === group);
}

function titleOf(route: Route | undefined, taker: Taker | undefined): string {
  return [route?.label, taker?.label].filter(Boolean).join(' · ');
}

/** An answer as the part of all answers that it is. */
function named<Key extends keyof EscalationAnswers, T extends EscalationAnswers[Key]>(
  key: Key,
  answer: { value: T } | { known: T } | 'back' | 'skip' | undefined,
): { value: Partial<EscalationAnswers> } | { known: Partial<EscalationAnswers> } | 'back' | 'skip' | undefined {
  if (typeof answer !== 'object') return answer;
  return 'known' in answer ? { known: { [key]: answer.known } } : { value: { [key]: answer.value } };
}
