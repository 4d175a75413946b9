import { CONTEXT_SLOTS } from './slots/context-slots';
import { PROOF_SLOTS } from './slots/proof-slots';
import { ROUTE_SLOTS } from './slots/route-slots';
import type { HandOverRequest } from './hand-over-request';

/** The names a template may use. */
export const SLOT_NAMES: readonly string[] = [CONTEXT_SLOTS, ROUTE_SLOTS, PROOF_SLOTS].flatMap(Object.keys);

/** Every slot by its name, filled with what the request knows. */
export function renderSlots(request: HandOverRequest): Map<string, string> {
  const renderers = Object.entries({ ...CONTEXT_SLOTS, ...ROUTE_SLOTS, ...PROOF_SLOTS });
  return new Map(renderers.map(([name, render]) => [name, render(request)]));
}
