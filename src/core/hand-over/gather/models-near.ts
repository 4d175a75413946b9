import type { ContextField, ContextModel } from '../render/hand-over-context';
import type { InventoryLists, Model, ModelField } from '../../project/inventory';
import { modelsPointing } from '../../project/inventory-on-demand';
import type { PointingModel } from '../../project/models/read-models';
import { relationDiagram } from '../../project/models/model-diagram';
import { lastPart } from '../../project/python/expressions';
import { NAMES } from '../../project/python/names-of-code';
import { contextOpen } from './contract-serializers';
import { nearest, type Concern } from './find-concern';

/** As many as the hand-over tells of. */
const MAX_DRAWN = 3;

/**
 * The models that concern the place, the nearest first.
 * @param words the code in question: the fields that it names are marked
 */
export function modelsNear(inventory: InventoryLists, { distanceOf, orderOf }: Concern, words: string): ContextModel[] {
  const named = new Set(words.match(NAMES)?.flatMap((word) => [word, ...word.split('__')]));
  const near = nearest(inventory.models, distanceOf);
  const pointing = pointingTo(pointingAt(inventory, near));
  // What is derived from tells less than what derives from it; sorting keeps the order of distance else.
  const rank = (model: Model): number => orderOf(model) + (model.abstract ? near.length : 0);
  return near
    .sort((a, b) => distanceOf(a) - distanceOf(b) || rank(a) - rank(b))
    .map((model) => toModel(model, pointing, named));
}

/** How the nearest of them relate to others, as a small diagram; `''` where they do not. */
export function relationsNear(inventory: InventoryLists, near: readonly ContextModel[]): string {
  const named = near.slice(0, MAX_DRAWN).map(({ name }) => name);
  const drawn = inventory.models.filter((model) => named.includes(labelOf(model)));
  return relationDiagram(named, pointingAt(inventory, drawn));
}

/** The models that may point to some: no relation leads to an abstract one. */
function pointingAt(inventory: InventoryLists, models: readonly Model[]): readonly PointingModel[] {
  const names = models.flatMap(({ name, abstract }) => (abstract ? [] : [name]));
  return names.length === 0 ? [] : modelsPointing(inventory, names);
}

function toModel(
  model: Model,
  pointing: ReadonlyMap<string, readonly string[]>,
  named: ReadonlySet<string>,
): ContextModel {
  const { app, file, line, bases, fields, inherited, meta, open } = model;
  const inherits = bases.filter((base) => lastPart(base) !== 'Model');
  const note = noteOf(model);
  return {
    name: labelOf(model),
    place: { path: file, line },
    ...(inherits.length > 0 && { inherits }),
    fields: [
      ...inherited.map((field) => toField(field, named, field.from)),
      ...fields.map((field) => toField(field, named)),
    ],
    relations: [
      ...[...inherited, ...fields].flatMap((field) => targetOf(field, app)),
      ...(pointing.get(labelOf(model)) ?? []).map((field) => `← ${withoutApp(field, app)}`),
    ],
    indexes: [...(meta?.indexes ?? []), ...(meta?.constraints ?? []), ...(meta?.uniqueTogether ?? [])].map(
      ({ text }) => text,
    ),
    ...(meta?.dbTable ? { table: meta.dbTable } : {}),
    ...(meta && meta.ordering.length > 0 && { ordering: meta.ordering }),
    ...(note !== undefined && { note }),
    ...(open.length > 0 && { open: contextOpen(open) }),
  };
}

function toField(field: ModelField, named: ReadonlySet<string>, from?: string): ContextField {
  const { name, relation } = field;
  const isNamed = named.has(name) || (relation !== undefined && named.has(`${name}_id`));
  const type = relation?.kind === 'unknown' ? `${field.type}, a relation whose kind is not known` : field.type;
  return { name, type, options: optionsOf(field), ...(from !== undefined && { from }), ...(isNamed && { isNamed }) };
}

function optionsOf({ options, when }: ModelField): string {
  return [options, when === null ? '' : `if ${when}`].filter(Boolean).join(', ');
}

function noteOf({ abstract, proxy, managed }: Model): string | undefined {
  if (abstract) return 'It is abstract: who derives from it has the table.';
  if (proxy) return 'It is a proxy: its table is that of the model it derives from.';
  return managed ? undefined : 'Django does not manage its table.';
}

/** `author → people.Author`; of a model of the same app its name alone. */
function targetOf({ name, to, relation }: ModelField, app: string | null): string[] {
  const target = relation ? (relation.model ?? to) : null;
  return target === null ? [] : [`${name} → ${withoutApp(target, app)}`];
}

function withoutApp(label: string, app: string | null): string {
  return app !== null && label.startsWith(`${app}.`) ? label.slice(app.length + 1) : label;
}

function labelOf({ app, name }: Pick<Model, 'app' | 'name'>): string {
  return app === null ? name : `${app}.${name}`;
}

/** The fields that point to each model, `shop.Line.book`: of concrete models, with those that they take from abstract ones, and with their links to parents. */
function pointingTo(models: readonly PointingModel[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (target: string | null | undefined, field: string): void => {
    if (typeof target === 'string') found.set(target, [...(found.get(target) ?? []), field]);
  };
  for (const model of models) {
    if (model.abstract || model.proxy) continue;
    const label = labelOf(model);
    for (const { field, model: parent } of model.parents ?? []) note(parent, `${label}.${field} (it derives from it)`);
    for (const { name, relation } of [...model.inherited.filter(isColumn), ...model.fields]) {
      if (!relation || relation.kind === 'generic') continue;
      note(relation.model, `${label}.${name}`);
      note(relation.through, `${label}.${name} (which goes through it)`);
    }
  }
  return found;
}

/** Whether an inherited field is a column of the model's own table. */
function isColumn({ inheritance }: PointingModel['inherited'][number]): boolean {
  return inheritance === 'abstract';
}
