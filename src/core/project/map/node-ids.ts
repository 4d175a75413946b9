import type { FileLine } from '../../base/place';
import type { MapKind } from './project-map';

/** The label of a model as Django has it: `catalog.Book`. */
export function modelLabel({ app, name }: { app: string | null; name: string }): string {
  return app === null ? name : `${app}.${name}`;
}

/** The id of a model's node. @param label `catalog.Book` */
export function modelId(label: string): string {
  return `model ${label}`;
}

/** The id of a URL's node. */
export function urlId(pattern: string): string {
  return `URL ${pattern}`;
}

/** The id of the node of what is told by its place. */
export function placeId(kind: MapKind, { file, line }: FileLine): string {
  return `${kind} ${file}:${line}`;
}
