import type { MetaItem, ModelMeta } from '../inventory';
import type { Open } from '../open';
import { stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { InnerMeta, InnerMetas, WrittenValue } from '../source/inner-meta';
import { metaItems } from '../source/list-items';
import { openPart } from '../source/open-part';
import type { SourceIndex } from '../source/source-index';

/** Django adds this column to a model with `order_with_respect_to`, and orders by it. */
const ORDER_FIELD = '_order';

/** A Meta as it is told, with what text leaves open in it. */
export interface ReadMeta {
  meta: ModelMeta;
  open: Open[];
}

/**
 * What a Meta says.
 * @param from the model that has it in its body; null where it is the model's own
 */
export function readModelMeta(index: SourceIndex, metas: InnerMetas, found: InnerMeta, from: string | null): ReadMeta {
  const open: Open[] = [];
  const value = (name: string): WrittenValue | null => metas.value(found, name);
  const list = (name: string): MetaItem[] => {
    const given = value(name);
    if (!given) return [];
    // unique_together = ('a', 'b') is one pair, not two.
    const { items, open: unread } = metaItems(index, metas, found, name);
    const isFlat =
      name.endsWith('_together') && items.length > 0 && items.every((item) => item.value.type === 'string');
    open.push(...unread.map((part) => openPart(name, part)));
    const shown = unread.filter((part) => items.length === 0 || part.value !== given.value);
    return (isFlat ? [given] : [...items, ...shown]).map((item) => ({
      text: shortText(item.file.text, item.value, 120).replace(/^models\./, ''),
      file: item.file.path,
      line: item.value.line,
    }));
  };
  const table = value('db_table');
  if (table && stringOf(table.value) === null) open.push(openPart('db_table', table));
  if (found.missing) {
    const { dotted, file, line } = found.missing;
    open.push({ reason: `What ${dotted} says is not in this folder.`, path: file.path, line });
  }
  const ordering = value('ordering');
  const order = metaItems(index, metas, found, 'ordering');
  open.push(...order.open.map((part) => openPart('ordering', part)));
  const [first] = found.parts;
  const unsure = order.open.filter((part) => order.items.length === 0 || part.value !== ordering?.value);
  const shown = [...order.items, ...unsure].map(
    (item) => stringOf(item.value) ?? shortText(item.file.text, item.value),
  );
  const meta: ModelMeta = {
    file: first?.file.path ?? found.owner.file.path,
    line: first?.node.line ?? found.owner.node.line,
    from,
    dbTable: table && stringOf(table.value),
    ordering: value('order_with_respect_to') ? [ORDER_FIELD] : shown,
    indexes: [...list('indexes'), ...list('index_together')],
    constraints: list('constraints'),
    uniqueTogether: list('unique_together'),
  };
  return { meta, open };
}
