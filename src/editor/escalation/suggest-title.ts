import type { Route } from '../../core';
import type { PlaceInFront } from './place-in-front';
import type { Situation } from './read-situation';

/** A title that still fits a row of the Tasks view. */
const MAX_LENGTH = 120;

/**
 * What a hand-over may be called: the thing it is about, and what is wanted of the partner.
 * @returns `''` where nothing is in front
 */
export function suggestTitle(route: Route, front: PlaceInFront | undefined, situation: Situation | undefined): string {
  if (!front || !situation) return '';
  const subject = nameOf(situation.thing) || front.place.path.replace(/^.*\//, '');
  const title = [subject, subject === '' ? route.label : lowerFirst(route.label)].filter(Boolean).join(': ');
  return title.length > MAX_LENGTH ? `${title.slice(0, MAX_LENGTH - 1).trimEnd()}…` : title;
}

/** `UI and UX design` keeps its letters. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** `OrderList.get_queryset`; of a migration the file alone. */
function nameOf(thing: Situation['thing']): string {
  if (!thing) return '';
  return thing.member !== null && thing.kind !== 'migration' ? `${thing.name}.${thing.member}` : thing.name;
}
