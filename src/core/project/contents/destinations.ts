import type { FileLine } from '../../base/place';
import type { Inventory } from '../inventory';
import type { UrlRoute, View } from '../inventory-web';
import { countOf, joinParts, placeOf, type TemplateFile } from './content-row';
import { targetText } from './route-rows';

/** Something of a project that one goes to by its name. */
export interface Destination {
  /** A URL's pattern, a model, a template as views name it. */
  label: string;
  description: string;
  at: FileLine;
  /** Of a URL whose view is in the folder: where the route stands. */
  route?: FileLine;
}

/** The URLs, each leading to what answers it, or to its route where that is not in the folder; methods that lead to one line are one. */
export function urlDestinations({ routes, views }: Inventory): Destination[] {
  const viewsAt = new Map(views.map((view) => [keyOf(view), view]));
  const found = new Map<string, { first: UrlRoute; at: FileLine; methods: Set<string>; targets: Set<string> }>();
  for (const route of routes) {
    const at = lineOf(route, viewsAt);
    const key = `${route.pattern}\0${keyOf(at)}`;
    const known = found.get(key) ?? { first: route, at, methods: new Set(), targets: new Set() };
    for (const method of route.methods) known.methods.add(method);
    known.targets.add(targetText(route));
    found.set(key, known);
  }
  return [...found.values()].map(({ first, at, methods, targets }) => {
    const target = targets.size === 1 ? [...targets].join('') : (first.view ?? '');
    return {
      label: first.pattern,
      description: joinParts(' · ', [...methods].join(' '), target, first.name),
      at,
      ...(first.viewAt && { route: placeOf(first) }),
    };
  });
}

/** The models, by app. */
export function modelDestinations({ models }: Inventory): Destination[] {
  return models.map(({ name, app, fields, inherited, abstract, ...place }) => ({
    label: name,
    description: joinParts(
      ' · ',
      app,
      countOf(fields.length + inherited.length, 'field'),
      abstract ? 'abstract' : null,
    ),
    at: placeOf(place),
  }));
}

/** The templates, with where they lie. */
export function templateDestinations(templates: readonly TemplateFile[]): Destination[] {
  return templates.map(({ name, path }) => ({ label: name, description: path, at: { file: path, line: 1 } }));
}

/** Where a route leads: the `@action`, the view, or where it stands itself. */
function lineOf(route: UrlRoute, views: ReadonlyMap<string, View>): FileLine {
  const { viewAt, action } = route;
  if (!viewAt) return placeOf(route);
  const line = views.get(keyOf(viewAt))?.actions.find(({ name }) => name === action)?.line;
  return { file: viewAt.file, line: line ?? viewAt.line };
}

function keyOf({ file, line }: FileLine): string {
  return `${file}:${line}`;
}
