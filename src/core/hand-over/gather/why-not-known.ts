import type { Place } from '../../base/place';
import type { Problem } from '../../base/ports';
import { openInSettings } from '../../project/collect-open';
import type { InventoryLists } from '../../project/inventory';
import { routeGroups } from '../../project/inventory-on-demand';
import type { RouteGroup } from '../../project/urls/route-group';
import type { Open } from '../../project/open';
import type { Unread } from '../../project/project-reading';

/** Why something may be there although it was not found. */
export interface BlindSpot {
  /** As it stands behind *because*. */
  reason: string;
  place?: Place;
}

/** Where nothing is known of what could not be read. */
export const NOTHING_UNREAD: Unread = { settings: [], sources: () => [] };

/** What is not known of a setting whose assignment is. */
const OF_ONE_SETTING = /^(?:INSTALLED_APPS|MIDDLEWARE|AUTHENTICATION_BACKENDS|ROOT_URLCONF|AUTH_USER_MODEL) /;

/** Why a route may be there that was not found; undefined where every file of URLs was read, and tells all. */
export function whyNoRoute(inventory: InventoryLists, unread: Unread): BlindSpot | undefined {
  return (
    ofSettings(unread.settings[0]) ??
    ofOpen(openInSettings(inventory.settings).find(({ reason }) => reason.startsWith('ROOT_URLCONF '))) ??
    ofSource(unread.sources((path) => path.includes('url'))[0]) ??
    openRoute(inventory)
  );
}

/** Why a setting may be assigned although no assignment was found, DATABASES or REST_FRAMEWORK. */
export function whyNoSetting({ settings: { open } }: InventoryLists, unread: Unread): BlindSpot | undefined {
  return whyNoSettings(unread) ?? ofOpen(open.find(({ reason }) => !OF_ONE_SETTING.test(reason)));
}

/** Why settings may be there although none were found. */
export function whyNoSettings({ settings }: Unread): BlindSpot | undefined {
  return ofSettings(settings.find(({ message }) => !message.startsWith('ROOT_URLCONF')));
}

/** Why a model may be there that was not found. */
export function whyNoModel(unread: Unread): BlindSpot | undefined {
  return ofSource(unread.sources((path) => path.includes('model'))[0]);
}

function ofSettings(problem: Problem | undefined): BlindSpot | undefined {
  if (!problem) return undefined;
  const { message, path, line } = problem;
  return { reason: briefly(message), place: { path, line } };
}

function ofSource(problem: Problem | undefined): BlindSpot | undefined {
  return problem && { reason: `${problem.path} could not be read`, place: { path: problem.path, line: problem.line } };
}

function ofOpen(open: Open | undefined): BlindSpot | undefined {
  return open && { reason: briefly(open.reason), place: { path: open.path, line: open.line } };
}

/** A part of the URLs that text does not tell; those of packages lead to no view of the project. */
function openRoute(inventory: InventoryLists): BlindSpot | undefined {
  const names = inventory.apps.flatMap(({ own, name }) => (own ? [name.split('.')[0]] : []));
  const isOwn = ({ includes }: RouteGroup): boolean =>
    includes === null || !/^[\w.]+$/.test(includes) || names.includes(includes.split('.')[0]);
  const route = routeGroups(inventory)
    .filter((one) => one.viewAt === null && isOwn(one))
    .flatMap((one) => one.routes())
    .find(({ open }) => open !== null);
  if (!route) return undefined;
  const what = route.includes === null ? 'is' : `${route.includes} adds`;
  return {
    reason: `what ${what} at ${route.pattern} is not known: ${route.open ?? ''}`,
    place: { path: route.file, line: route.line },
  };
}

/** Of a sentence what is so, without what follows from it or is to be done. */
function briefly(sentence: string): string {
  return small(sentence.split(/, so that |\. /, 1)[0] ?? sentence).replace(/\.$/, '');
}

/** Within a sentence; a name in capitals, or one that Python spells so, keeps its own. */
function small(sentence: string): string {
  return /^[A-Z][a-z]* /.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
