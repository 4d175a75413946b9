import type { ContextField, ContextModel } from '../render/hand-over-context';
import type { InventoryLists, Model, ModelField } from '../../project/inventory';
import { relationDiagram } from '../../project/models/model-diagram';
import { userModelOf } from '../../project/models/user-model-of';
import { mayMention } from '../../project/on-demand';
import { lastPart } from '../../project/python/expressions';
import { contextOpen } from './contract-serializers';
import { nearest, type Concern } from './find-concern';

/** As many as the hand-over tells of. */
const MAX_DRAWN = 3;

/**
 * The models that concern the place, the nearest first.
 * @param words the code in question: the fields that it names are marked
 */
export function modelsNear(
  { models }: InventoryLists,
  { distanceOf, orderOf }: Concern,
  words: string,
): ContextModel[] {
  const named = new Set(words.match(/[A-Za-z_]\w*/g)?.flatMap((word) => [word, ...word.split('__')]));
  const near = nearest(models, distanceOf);
  // What is derived from tells less than what derives from it; sorting keeps the order of distance else.
  const rank = (model: Model): number => orderOf(model) + (model.abstract ? near.length : 0);
  return near
    .sort((a, b) => distanceOf(a) - distanceOf(b) || rank(a) - rank(b))
    .map((model) => toModel(model, models, named));
}

/** How the nearest of them relate to others, as a small diagram; `''` where they do not. */
export function relationsNear({ models, settings }: InventoryLists, near: readonly ContextModel[]): string {
  const named = near.slice(0, MAX_DRAWN).map(({ name }) => name);
  return relationDiagram(named, models, userModelOf(settings));
}

function toModel(model: Model, all: readonly Model[], named: ReadonlySet<string>): ContextModel {
  const { app, name, file, line, bases, fields, inherited, meta, open } = model;
  const inherits = bases.filter((base) => lastPart(base) !== 'Model');
  const note = noteOf(model);
  return {
    name: app === null ? name : `${app}.${name}`,
    place: { path: file, line },
    ...(inherits.length > 0 && { inherits }),
    fields: [
      ...inherited.map((field) => toField(field, named, field.from)),
      ...fields.map((field) => toField(field, named)),
    ],
    relations: [
      ...[...inherited, ...fields].flatMap(({ name: field, to }) => (to === null ? [] : [`${field} → ${to}`])),
      ...pointingTo(app, name, all),
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
  const { name, type, to } = field;
  const isNamed = named.has(name) || (to !== null && named.has(`${name}_id`));
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

/** The fields of other models that point to this one. */
function pointingTo(app: string | null, name: string, all: readonly Model[]): string[] {
  const naming = all.filter((other) => mayMention(other, name));
  return naming.flatMap((other) =>
    other.fields.flatMap(({ name: field, to }) => {
      const points = to === `${app}.${name}` || (to === name && other.app === app);
      return points ? [`← ${other.app === app ? '' : `${other.app}.`}${other.name}.${field}`] : [];
    }),
  );
}
