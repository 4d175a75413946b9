import { CONTEXT_SLOTS } from './slots/context-slots';
import { ROUTE_SLOTS } from './slots/route-slots';
import type { HandOverRequest } from './hand-over-request';

/** The names a template may use. */
export const SLOT_NAMES: readonly string[] = [...Object.keys(CONTEXT_SLOTS), ...Object.keys(ROUTE_SLOTS)];

/** Every slot by its name, filled with what the request knows. */
export function renderSlots(request: HandOverRequest): Map<string, string> {
  const renderers = Object.entries({ ...CONTEXT_SLOTS, ...ROUTE_SLOTS });
  return new Map(renderers.map(([name, render]) => [name, render(request)]));
}
