import type { FileLine } from '../../base/place';
import type { Inventory, Model } from '../inventory';
import type { Serializer, UrlRoute, View } from '../inventory-web';
import { userModelOf } from '../models/user-model-of';
import { placeOf, type ContentLink, type TemplateFile } from './content-row';

/** Finds what belongs together in one project. A name that several things bear leads nowhere: which is meant is not known. */
export class ContentLinks {
  readonly #models = new Map<string, Model | null>();
  readonly #views = new Map<string, View>();
  readonly #routes = new Map<string, UrlRoute[]>();
  readonly #serializers = new Map<string, Serializer | null>();
  readonly #templates = new Map<string, TemplateFile | null>();
  readonly #userModel: string | null;
  readonly #ofModel = new Map<string, ContentLink[]>();

  constructor(inventory: Inventory, templates: readonly TemplateFile[]) {
    this.#userModel = userModelOf(inventory.settings);
    for (const model of inventory.models) {
      note(this.#models, model.name, model);
      note(this.#models, `${model.app ?? ''}.${model.name}`.toLowerCase(), model);
    }
    for (const serializer of inventory.serializers) note(this.#serializers, serializer.name, serializer);
    for (const template of templates) note(this.#templates, template.name, template);
    for (const view of inventory.views) this.#views.set(keyOf(view), view);
    for (const route of inventory.routes) {
      if (!route.viewAt) continue;
      const key = keyOf(route.viewAt);
      const routes = this.#routes.get(key);
      if (routes) routes.push(route);
      else this.#routes.set(key, [route]);
    }
    this.#noteUses(inventory);
  }

  /** The model that a text names: `Book`, `catalog.Book`, `Book.objects.all()`; undefined where it could be several, or is none. */
  modelOf(text: string | null): Model | undefined {
    if (text === null) return undefined;
    if (/^(?:settings\.AUTH_USER_MODEL|get_user_model\(\))$/.test(text)) return this.modelOf(this.#userModel);
    const label = /^[^\s.]+\.[^\s.]+$/.test(text) ? this.#models.get(text.toLowerCase()) : undefined;
    if (label) return label;
    const name = /^(?:models\.)?([\p{Lu}\p{Lo}][^\s.]*)(?:\.(?:objects|_default_manager)\b|$)/u.exec(text)?.[1];
    return (name === undefined ? undefined : this.#models.get(name)) ?? undefined;
  }

  viewAt(place: FileLine | null): View | undefined {
    return place ? this.#views.get(keyOf(place)) : undefined;
  }

  /** The serializer of a name; undefined where it could be several, or is not in the project. */
  serializerNamed(name: string): Serializer | undefined {
    return this.#serializers.get(name) ?? undefined;
  }

  /** The routes that lead to a view, in the order of the URLs. */
  routesOf(view: FileLine): readonly UrlRoute[] {
    return this.#routes.get(keyOf(view)) ?? [];
  }

  /** What a view works with. */
  ofView({ model, serializer, template }: View): ContentLink[] {
    return [
      ...linkTo('serializer', serializer, serializer === null ? null : this.#serializers.get(serializer)),
      ...this.toModel(model),
      ...this.toTemplate(template),
    ];
  }

  /** What leads from a route to the database. */
  ofRoute({ view, viewAt }: UrlRoute): ContentLink[] {
    const found = this.viewAt(viewAt);
    return [...linkTo('view', view, viewAt), ...(found ? this.ofView(found) : [])];
  }

  /** What shows, serializes and serves a model. */
  ofModel(model: Model): ContentLink[] {
    return this.#ofModel.get(keyOf(model)) ?? [];
  }

  toModel(text: string | null): ContentLink[] {
    const model = this.modelOf(text);
    return linkTo('model', model?.name ?? null, model);
  }

  toTemplate(name: string | null): ContentLink[] {
    const template = name === null ? null : this.#templates.get(name.replace(/^["']|["']$/g, ''));
    return linkTo('template', template?.name ?? null, template ? { file: template.path, line: 1 } : null);
  }

  #noteUses({ admin, serializers, views }: Inventory): void {
    const add = (text: string | null, link: ContentLink[]): void => {
      const model = this.modelOf(text);
      if (model) this.#ofModel.set(keyOf(model), [...(this.#ofModel.get(keyOf(model)) ?? []), ...link]);
    };
    for (const one of admin) for (const model of one.models) add(model, linkTo('admin', one.name, one));
    for (const one of serializers) add(one.model, linkTo('serializer', one.name, one));
    for (const one of views) add(one.model, linkTo('view', one.name, one));
  }
}

function linkTo(kind: ContentLink['kind'], label: string | null, at: FileLine | null | undefined): ContentLink[] {
  return at && label !== null ? [{ kind, label, ...placeOf(at) }] : [];
}

function keyOf({ file, line }: FileLine): string {
  return `${file}:${line}`;
}

function note<Thing>(things: Map<string, Thing | null>, name: string, thing: Thing): void {
  things.set(name, things.has(name) ? null : thing);
}
