import type { Inventory } from '../../../src/core/project/inventory';
import type { Serializer } from '../../../src/core/project/inventory-web';
import { isOpen } from './compare-models';
import { emptyScore, type Score } from './score';
import type { Truth, TrueSerializerField } from './truth';

/** Serializers by file and name, the lists of their fields, and which of the fields go one way only. */
export function compareSerializers(told: Inventory, truth: Truth): Score[] {
  const [serializers, lists, ways] = ['serializers', 'lists of fields', 'read- and write-only'].map(emptyScore) as [
    Score,
    Score,
    Score,
  ];
  const said = new Map(told.serializers.map((one) => [`${one.file} ${one.name}`, one]));
  for (const one of told.serializers) if (truth.loaded.includes(one.file)) serializers.told += 1;
  for (const { file, name, nested, fields } of truth.serializers ?? []) {
    if (nested) continue;
    const found = said.get(`${file} ${name}`);
    serializers.truth += 1;
    if (!found) serializers.gone.push(`${file} ${name}`);
    else {
      serializers.right += 1;
      if (fields) compareFields(found, fields, lists, ways);
    }
  }
  return [serializers, lists, ways];
}

function compareFields(told: Serializer, truth: readonly TrueSerializerField[], lists: Score, ways: Score): void {
  const real = truth.map(({ name }) => name).sort();
  const names = told.fields.map(({ name }) => name).sort();
  lists.truth += 1;
  if (!isOpen(told)) lists.told += 1;
  if (real.join() === names.join()) lists.right += 1;
  else if (isOpen(told)) lists.open += 1;
  else lists.wrong.push(`${told.file} ${told.name} is ${real.join()}, told ${names.join()}`);
  const said = new Map(told.fields.map((field) => [field.name, field]));
  for (const field of truth) {
    const found = said.get(field.name);
    if (!found) continue;
    const way = field.readOnly ? 'read-only' : field.writeOnly ? 'write-only' : 'both ways';
    const got = wayOf(found);
    if (way === 'both ways' && got === way) continue;
    ways.truth += 1;
    if (got !== 'both ways') ways.told += 1;
    if (way === got) ways.right += 1;
    else if (isOpen(found)) ways.open += 1;
    else if (got === 'both ways') ways.gone.push(`${told.file} ${told.name}.${field.name} is ${way}`);
    else ways.wrong.push(`${told.file} ${told.name}.${field.name} is ${way}, told ${got}`);
  }
}

function wayOf(field: Serializer['fields'][number]): string {
  if (field.readOnly) return 'read-only';
  const said = (field as { writeOnly?: boolean }).writeOnly;
  return said === true || /\bwrite_only=True\b/.test(field.options) ? 'write-only' : 'both ways';
}
