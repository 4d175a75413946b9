import type { ContextOpen, ContextSerializer, ContextSerializerField, ContractRow } from '../render/hand-over-context';
import type { InventoryLists } from '../../project/inventory';
import type { Serializer, SerializerField } from '../../project/inventory-web';
import type { Open } from '../../project/open';
import { lastPart } from '../../project/python/expressions';

/** More choices are cut: a partner who needs all of them reads the code. */
const MAX_CHOICES = 8;

/** What the views of a contract take and give, in the order in which it names them. */
export function contractSerializers(inventory: InventoryLists, rows: readonly ContractRow[]): ContextSerializer[] {
  const names = [...new Set(rows.flatMap((row) => row.serializers ?? []))];
  return names.flatMap((name) => {
    const found = inventory.serializers.find((one) => one.name === name);
    return found ? [toContextSerializer(found)] : [];
  });
}

/** What is not known, as a hand-over says it. */
export function contextOpen(open: readonly Open[]): ContextOpen[] {
  return open.map(({ reason, path, line }) => ({ reason, place: { path, line } }));
}

function toContextSerializer({ name, model, file, line, fields, known, open }: Serializer): ContextSerializer {
  return {
    name,
    ...(model !== null && { model: lastPart(model) }),
    place: { path: file, line },
    fields: fields.map((field) => ({
      name: field.name,
      type: typeOf(field),
      access: accessOf(field),
      values: valuesOf(field),
      options: field.options,
    })),
    known,
    open: contextOpen(open),
  };
}

function typeOf({ type, modelType, many }: SerializerField): string {
  if (type === null) return modelType === null ? '' : `${modelType} of the model`;
  return many ? `list of ${type}` : type;
}

function accessOf({ type, readOnly, writeOnly }: SerializerField): ContextSerializerField['access'] {
  if (readOnly) return 'read only';
  if (writeOnly) return 'write only';
  return type === null ? 'unknown' : 'read and write';
}

function valuesOf({ readOnly, required, nullable, maxLength, choices }: SerializerField): string[] {
  const shown = choices?.slice(0, MAX_CHOICES).join(', ') ?? '';
  const more = (choices?.length ?? 0) > MAX_CHOICES ? ', …' : '';
  return [
    ...(readOnly || required === null ? [] : [required ? 'required' : 'optional']),
    ...(nullable === true ? ['may be null'] : []),
    ...(maxLength === null ? [] : [`at most ${maxLength} characters`]),
    ...(choices === null ? [] : [shown === '' ? 'choices made in code' : `one of ${shown}${more}`]),
  ];
}
