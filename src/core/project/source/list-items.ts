import { dottedName, lastPart } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { assignedIn, type InnerMeta, type InnerMetas, type WrittenValue } from './inner-meta';
import type { SourceIndex } from './source-index';

/** The items of a list that is put together. */
export interface ListItems {
  items: WrittenValue[];
  /** The parts that are no list as far as text tells. */
  open: WrittenValue[];
}

/** Lists that are made of one another are followed this far. */
const MAX_HOPS = 8;
/** Calls that make the same list of one. */
const SAME = new Set(['list', 'tuple', 'sorted', 'set', 'frozenset']);

/** The items of a list of a Meta, with what is added to it later; what is added under a condition is open. */
export function metaItems(index: SourceIndex, metas: InnerMetas, meta: InnerMeta | null, name: string): ListItems {
  const given = metas.value(meta, name);
  if (!given) return { items: [], open: [] };
  const assigned = listItems(index, metas, given);
  // A list that is assigned under a condition may be another.
  const mayDiffer = given.when !== null && assigned.open.length === 0 ? [given] : [];
  const added = metas
    .changes(meta, name)
    .map((change) => (change.when === null ? listItems(index, metas, change) : { items: [], open: [change] }));
  return joined([assigned, { items: [], open: mayDiffer }, ...added]);
}

/** The items of a list, following `+`, `*other`, names and `Other.Meta.fields`. */
export function listItems(index: SourceIndex, metas: InnerMetas, given: WrittenValue, hops = 0): ListItems {
  const at = (value: Expression): WrittenValue => ({ ...given, value });
  const follow = (value: Expression): ListItems => listItems(index, metas, at(value), hops);
  const { value } = given;
  switch (value.type) {
    case 'list':
    case 'tuple':
    case 'set':
      return joined(
        value.items.map((item) => (item.type === 'star' ? follow(item.value) : { items: [at(item)], open: [] })),
      );
    case 'binary':
      return value.operator === '+' ? joined([follow(value.left), follow(value.right)]) : { items: [], open: [given] };
    case 'call': {
      const [first, ...more] = value.args;
      const isSame = SAME.has(dottedName(value.callee) ?? '') && more.length === 0;
      return isSame && first ? follow(first) : { items: [], open: [given] };
    }
    case 'name': {
      const target = hops < MAX_HOPS ? valueBehind(index, metas, given, value.name) : null;
      return target ? listItems(index, metas, target, hops + 1) : { items: [], open: [given] };
    }
    default:
      return { items: [], open: [given] };
  }
}

/** The value behind a name: in the same body, in a Meta, in a class, or in a file. */
export function valueBehind(
  index: SourceIndex,
  metas: InnerMetas,
  { value, file, body }: WrittenValue,
  name: string,
): WrittenValue | null {
  const inBody = name.includes('.') ? null : assignedIn(file, body, name);
  if (inBody && inBody.value !== value) return inBody;
  const [, owner, key] = /^(.+)\.Meta\.([^.]+)$/.exec(name) ?? [];
  const found = index.resolve(file, owner ?? name);
  if (!found.file || !found.node) return null;
  if (found.node.type === 'function') return null;
  if (found.node.type !== 'class') return { value: found.node, file: found.file, body: [], when: null };
  const one = { file: found.file, node: found.node };
  if (owner !== undefined && key !== undefined) return metas.value(metas.of(one), key);
  return name === found.node.name ? null : assignedIn(one.file, one.node.body, lastPart(name));
}

function joined(parts: readonly ListItems[]): ListItems {
  return { items: parts.flatMap(({ items }) => items), open: parts.flatMap(({ open }) => open) };
}
