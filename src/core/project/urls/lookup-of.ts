import { assignedTo, stringOf } from '../python/expressions';
import type { SourceIndex } from '../source/source-index';
import type { RouterShape } from './router-shape';

type Lineage = ReturnType<SourceIndex['lineage']>['own'];

/**
 * What a router puts into the URL of one object: `<pk>`, `<author_pk>`; `…` where the router makes more of it than text tells.
 * @param own the classes of the viewset, as its lineage in the folder has them
 * @param prefix before the name, as a nested router has it
 */
export function lookupOf(shape: RouterShape, own: Lineage, prefix = ''): string {
  return isLookupPlain(shape, own) ? `<${prefix}${nameOf(own)}>` : '…';
}

/** Whether the router takes the lookup of a viewset as it is: what its class goes by is said nowhere in it. */
function isLookupPlain({ lookupBy }: RouterShape, own: Lineage): boolean {
  if (lookupBy === null) return true;
  return lookupBy.length > 0 && !own.some(({ node }) => lookupBy.some((name) => assignedTo(node.body, name) !== null));
}

function nameOf(own: Lineage): string {
  for (const name of ['lookup_url_kwarg', 'lookup_field']) {
    for (const { node } of own) {
      const value = assignedTo(node.body, name);
      if (value) return stringOf(value) ?? '…';
    }
  }
  return 'pk';
}
