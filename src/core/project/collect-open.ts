import { compareCodeUnits } from '../base/compare-code-units';
import type { Serializer, UrlRoute } from './inventory-web';
import { isOpen, type Open } from './open';

/** What of an inventory says by itself that it is open, beside every `open` in it. */
interface Pieces {
  routes: readonly UrlRoute[];
  serializers: readonly Serializer[];
}

/**
 * Every place of an inventory where text does not tell how it goes on, by path and line. A piece carries its own as
 * `open`, one or several, however deep it stands; a route that ends in `…` and a serializer that is not known whole are
 * told too.
 */
export function collectOpen(pieces: Pieces): Open[] {
  const told = [...openIn(pieces)];
  const places = new Set(told.map(({ path, line }) => `${path}:${line}`));
  const derived = [...pieces.routes.flatMap(ofRoute), ...pieces.serializers.flatMap(ofSerializer)].filter(
    ({ path, line }) => !places.has(`${path}:${line}`),
  );
  const once = new Map([...told, ...derived].map((open) => [`${open.path}:${open.line} ${open.reason}`, open]));
  return [...once.values()].sort((a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line);
}

function* openIn(data: unknown): Generator<Open> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (key !== 'open') yield* openIn(value);
    else for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) if (isOpen(one)) yield one;
  }
}

function ofRoute({ pattern, includes, file, line }: UrlRoute): Open[] {
  if (!pattern.includes('…')) return [];
  const reason =
    includes === null
      ? `The path of ${pattern} is not wholly in the text.`
      : `Which routes ${includes} adds at ${pattern} is not in the text.`;
  return [{ reason, path: file, line }];
}

function ofSerializer({ name, known, file, line }: Serializer): Open[] {
  return known ? [] : [{ reason: `The fields of ${name} are not all in the text.`, path: file, line }];
}
