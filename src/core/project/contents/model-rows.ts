import { shortenText } from '../../base/show-text';
import type { InheritedField, Model, ModelField, ModelMeta } from '../inventory';
import type { ContentLinks } from './content-links';
import { countOf, joinParts, linked, placeOf, type ContentRow } from './content-row';
import { openRows } from './open-rows';

/** The longest text of options that a row shows. */
const MAX_OPTIONS = 60;

/** A model with its fields, those that it takes over, its Meta, and what is not known of it. */
export function modelRow(model: Model, links: ContentLinks): ContentRow {
  const { fields, inherited, abstract, proxy, managed, open, meta, when } = model;
  const related = links.ofModel(model);
  return {
    kind: 'model',
    label: model.name,
    description: joinParts(
      ', ',
      countOf(fields.length, 'field'),
      inherited.length > 0 ? `${inherited.length} inherited` : null,
      abstract ? 'abstract' : proxy ? 'proxy' : managed ? null : 'not managed',
      when === null ? null : `when ${when}`,
      open.length > 0 ? 'not all known' : null,
    ),
    at: placeOf(model),
    rows: [
      ...fields.map((field) => fieldRow(field, model.file, links)),
      ...inherited.map((field) => inheritedRow(field, links)),
      ...(meta ? [metaRow(meta)] : []),
      ...openRows(open),
    ],
    ...linked(related),
  };
}

/** Abstract models have no table, and are counted by themselves: `3 models, 1 abstract`; `''` for none. */
export function countModels(models: readonly Model[]): string {
  const abstract = models.filter((model) => model.abstract).length;
  const others = models.length - abstract;
  if (others === 0) return abstract === 0 ? '' : countOf(abstract, 'abstract model');
  return joinParts(', ', countOf(others, 'model'), abstract > 0 ? `${abstract} abstract` : null);
}

function fieldRow(field: ModelField, file: string, links: ContentLinks): ContentRow {
  const related = links.toModel(field.relation?.model ?? null);
  const target = field.to ?? field.relation?.model ?? null;
  return {
    kind: field.relation ? 'relation' : 'field',
    label: field.name,
    description: joinParts(
      ' · ',
      target === null ? field.type : `${field.type} → ${target}`,
      shortenText(field.options, MAX_OPTIONS),
      field.when === null ? null : `when ${field.when}`,
    ),
    at: { file, line: field.line },
    ...linked(related),
  };
}

/** A base of Django's has no file in the folder that could be opened. */
function inheritedRow(field: InheritedField, links: ContentLinks): ContentRow {
  const row = fieldRow(field, field.file, links);
  return {
    ...row,
    kind: 'inherited field',
    description: `${row.description} · from ${field.from}`,
    at: /\.py$/.test(field.file) ? row.at : null,
  };
}

function metaRow(meta: ModelMeta): ContentRow {
  const { file, dbTable, ordering, indexes, constraints, uniqueTogether, from } = meta;
  const items = [...indexes, ...constraints, ...uniqueTogether];
  const text = (label: string, description: string, at = placeOf(meta)): ContentRow => ({
    kind: 'Meta',
    label,
    description,
    at,
  });
  return {
    ...text(
      'Meta',
      joinParts(
        ', ',
        indexes.length > 0 ? countOf(indexes.length, 'index', 'indexes') : null,
        constraints.length > 0 ? countOf(constraints.length, 'constraint') : null,
        from === null ? null : `from ${from}`,
      ),
    ),
    at: { file, line: meta.line },
    rows: [
      ...(dbTable === null ? [] : [text('db_table', dbTable)]),
      ...(ordering.length > 0 ? [text('ordering', ordering.join(', '))] : []),
      ...items.map((item) => text(item.text, '', placeOf(item))),
    ],
  };
}
