import { compareCodeUnits } from '../base/compare-code-units';
import type { UrlRoute } from './inventory-web';
import { isOpen, type Open } from './open';

/** What of an inventory says that it is open with a phrase instead of a place of its own. */
interface Pieces {
  routes: readonly UrlRoute[];
}

/**
 * Every place of an inventory where text does not tell how it goes on, by path and line. A piece carries its own as
 * `open`, one or several, however deep it stands; a route carries a phrase, and ends in `…` where its path is open.
 * @param beside what no piece carries
 */
export function collectOpen(pieces: Pieces, beside: readonly Open[] = []): Open[] {
  const told = [...openIn(pieces), ...beside];
  const places = new Set(told.map(({ path, line }) => `${path}:${line}`));
  const ofRoutes = pieces.routes.flatMap(ofRoute).filter(({ path, line }) => !places.has(`${path}:${line}`));
  const once = new Map([...told, ...ofRoutes].map((open) => [`${open.path}:${open.line} ${open.reason}`, open]));
  return [...once.values()].sort((a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line);
}

function* openIn(data: unknown): Generator<Open> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (key !== 'open') yield* openIn(value);
    else for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) if (isOpen(one)) yield one;
  }
}

function ofRoute({ pattern, includes, open, file, line }: UrlRoute): Open[] {
  const what = includes === null ? 'is' : `${includes} adds`;
  if (open !== null) return [{ reason: `What ${what} at ${pattern} is not known: ${open}.`, path: file, line }];
  return pattern.includes('…') ? [{ reason: `Text does not tell the whole path ${pattern}.`, path: file, line }] : [];
}
