import { readCondition } from '../python/condition';
import type { Expression, ExpressionOf } from '../python/syntax';
import { callsIn } from '../source/assigned-values';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';
import type { RouterInFile } from './router-in-file';
import { readRouterShape, type RouterShape } from './router-shape';

/**
 * The shape of a router. Of one that is made in one of two ways, `DefaultRouter() if settings.DEBUG else SimpleRouter()`, what both have, and
 * what has to be for the root that one of them has.
 * @param value what the router is assigned
 * @param call the first of the calls in it
 */
export function readEitherRouter(
  value: Expression,
  call: ExpressionOf<'call'>,
  file: SourceFile,
  index: SourceIndex,
): Pick<RouterInFile, 'shape' | 'rootWhen'> {
  const shape = readRouterShape(call, file, index);
  const [, second] = callsIn(value);
  if (!second || value.type !== 'conditional') return { shape, rootWhen: null };
  const other = readRouterShape(second, file, index);
  const { yes, no } = readCondition(value.test, file.text);
  return {
    shape: { ...shape, known: knownOf(shape, other), hasRoot: shape.hasRoot || other.hasRoot },
    rootWhen: shape.hasRoot === other.hasRoot ? null : shape.hasRoot ? yes : no,
  };
}

/** How much is known of the URLs, whichever of the two it is. */
function knownOf(one: RouterShape, other: RouterShape): RouterShape['known'] {
  if (one.known === 'other' || other.known === 'other') return 'other';
  const told = ({ known, added, lookupBy }: RouterShape): string => JSON.stringify([known, added, lookupBy]);
  return told(one) === told(other) ? one.known : 'more';
}
