import type { Route } from '../../core';
import { briefReason } from './brief-reason';
import type { PlaceInFront } from './place-in-front';
import type { Situation } from './read-situation';

/** A title that still fits a row of the Tasks view. */
const MAX_LENGTH = 120;

/**
 * What a hand-over may be called: why it leaves, and the thing it is about.
 * @returns `''` where nothing is in front
 */
export function suggestTitle(route: Route, front: PlaceInFront | undefined, situation: Situation | undefined): string {
  if (!front || !situation) return '';
  const reason = situation.ranked.find((ranked) => ranked.route === route.id)?.because[0] ?? route.label;
  const subject = nameOf(situation.thing) || front.place.path.replace(/^.*\//, '');
  const title = [briefReason(reason), subject].filter(Boolean).join(': ');
  return title.length > MAX_LENGTH ? `${title.slice(0, MAX_LENGTH - 1).trimEnd()}…` : title;
}

/** `OrderList.get_queryset`; a migration's operation is in the reason already. */
function nameOf(thing: Situation['thing']): string {
  if (!thing) return '';
  return thing.member !== null && thing.kind !== 'migration' ? `${thing.name}.${thing.member}` : thing.name;
}
