import type { ContextModel } from '../render/hand-over-context';
import type { Inventory, Model } from '../../project/inventory';
import { lastPart } from '../../project/python/expressions';
import { nearest, type Concern } from './find-concern';

/** The models that concern the place, the nearest first. */
export function modelsNear({ models }: Inventory, { distanceOf }: Concern): ContextModel[] {
  return nearest(models, distanceOf).map((model) => toModel(model, models));
}

function toModel({ app, name, file, line, bases, fields, meta }: Model, all: readonly Model[]): ContextModel {
  const inherits = bases.filter((base) => lastPart(base) !== 'Model');
  return {
    name: app === null ? name : `${app}.${name}`,
    place: { path: file, line },
    ...(inherits.length > 0 && { inherits }),
    fields: fields.map(({ name: field, type, options }) => ({ name: field, type, options })),
    relations: [
      ...fields.flatMap(({ name: field, to }) => (to === null ? [] : [`${field} → ${to}`])),
      ...pointingTo(app, name, all),
    ],
    indexes: [...(meta?.indexes ?? []), ...(meta?.constraints ?? []), ...(meta?.uniqueTogether ?? [])].map(
      ({ text }) => text,
    ),
    ...(meta?.dbTable ? { table: meta.dbTable } : {}),
    ...(meta && meta.ordering.length > 0 && { ordering: meta.ordering }),
  };
}

/** The fields of other models that point to this one. */
function pointingTo(app: string | null, name: string, all: readonly Model[]): string[] {
  return all.flatMap((other) =>
    other.fields.flatMap(({ name: field, to }) => {
      const points = to === `${app}.${name}` || (to === name && other.app === app);
      return points ? [`← ${other.app === app ? '' : `${other.app}.`}${other.name}.${field}`] : [];
    }),
  );
}
