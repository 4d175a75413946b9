import type { ContextSerializer, ContractRow } from '../render/hand-over-context';
import type { Inventory } from '../../project/inventory';
import type { Serializer, SerializerField } from '../../project/inventory-web';
import { lastPart } from '../../project/python/expressions';

/**
 * Types that are never written: https://www.django-rest-framework.org/api-guide/relations/#stringrelatedfield and
 * others.
 */
const READ_ONLY =
  /^(?:(?:Big|Small)?AutoField|StringRelatedField|ReadOnlyField|SerializerMethodField|HyperlinkedIdentityField)$/;
/** Options of a model's field for which a ModelSerializer makes it read only. */
const NOT_EDITABLE = /\b(?:auto_now(?:_add)?=True|editable=False)/;

/** What the views of a contract take and give, in the order in which it names them. */
export function contractSerializers(inventory: Inventory, rows: readonly ContractRow[]): ContextSerializer[] {
  const names = [...new Set(rows.flatMap((row) => row.serializers ?? []))];
  return names.flatMap((name) => {
    const found = inventory.serializers.find((one) => one.name === name);
    return found ? [toContextSerializer(found, inventory)] : [];
  });
}

function toContextSerializer(serializer: Serializer, { models }: Inventory): ContextSerializer {
  const { name, file, line, fields, known } = serializer;
  const model = serializer.model === null ? undefined : lastPart(serializer.model);
  const columns = models.filter((one) => one.name === model).flatMap((one) => one.fields);
  const isReadOnly = (field: SerializerField): boolean => {
    if (field.readOnly || READ_ONLY.test(field.type ?? '')) return true;
    const column = columns.find((one) => one.name === field.name && one.type === field.type);
    return column !== undefined && NOT_EDITABLE.test(column.options);
  };
  return {
    name,
    ...(model !== undefined && { model }),
    place: { path: file, line },
    fields: fields.map((field) => ({
      name: field.name,
      type: field.type ?? '',
      readOnly: isReadOnly(field),
      options: field.options,
    })),
    known,
  };
}
