import { ContentLinks } from '../contents/content-links';
import { countOf, joinParts, placeOf, type TemplateFile } from '../contents/content-row';
import type { Inventory, Model } from '../inventory';
import type { Serializer, UrlRoute, View } from '../inventory-web';
import { modelId, modelLabel, placeId, urlId } from './node-ids';
import type { MapEdge, MapNode, ProjectMap } from './project-map';

/** Puts things of one project on a map, each once. */
export class MapBuilder {
  readonly links: ContentLinks;
  readonly #inventory: Inventory;
  readonly #models: ReadonlyMap<string, Model>;
  readonly #nodes = new Map<string, MapNode>();
  readonly #edges = new Map<string, MapEdge>();
  readonly #unknown = new Set<string>();

  constructor(inventory: Inventory, templates: readonly TemplateFile[]) {
    this.#inventory = inventory;
    this.links = new ContentLinks(inventory, templates);
    this.#models = new Map(inventory.models.map((model) => [modelLabel(model), model]));
  }

  /** Adds a model. */
  addModel(model: Model): string {
    const { fields, inherited, proxy, managed, open } = model;
    return this.#add({
      id: modelId(modelLabel(model)),
      kind: 'model',
      label: model.name,
      app: model.app,
      detail: joinParts(
        ', ',
        countOf(fields.length + inherited.length, 'field'),
        proxy ? 'proxy' : managed ? null : 'not managed',
        open.length > 0 ? 'not all known' : null,
      ),
      at: placeOf(model),
      isOuter: false,
    });
  }

  /**
   * Adds the relations of models that stand there.
   * @param withOthers whether what they are related to comes along
   */
  addRelations(withOthers: boolean): void {
    const inside = new Set(this.#nodes.keys());
    for (const model of this.#inventory.models.filter(({ abstract }) => !abstract)) {
      const from = modelId(modelLabel(model));
      for (const { target, ...edge } of this.#relationsOf(model, inside.has(from))) {
        const to = modelId(target);
        const isMeant = withOthers ? inside.has(from) || inside.has(to) : inside.has(from) && inside.has(to);
        if (!isMeant) continue;
        if (!inside.has(from)) this.#addOther(modelLabel(model));
        if (!inside.has(to)) this.#addOther(target);
        this.#join({ from, to, ...edge });
      }
    }
  }

  /** Adds a URL with what answers it: view, serializer, model, template. */
  addRoute(route: UrlRoute): void {
    const { pattern, app, methods, open, includes, action } = route;
    const url = this.#add({
      id: urlId(pattern),
      kind: 'URL',
      label: pattern,
      app,
      detail: methods.join(' '),
      at: placeOf(route),
      isOuter: false,
    });
    const view = this.links.viewAt(route.viewAt);
    if (view) return this.#join(usesEdge(url, this.addView(view, action), action ?? ''));
    const name = route.view ?? includes;
    if (name === null)
      return void this.#unknown.add(`What answers ${pattern} is not known: ${open ?? 'no view is named'}.`);
    this.#join(usesEdge(url, this.#addForeign('view', name), action ?? ''));
  }

  /** Adds a view with what it works with. @param action the one of a viewset that is meant; null for all of it */
  addView(view: View, action: string | null): string {
    const id = this.#add({
      id: placeId('view', view),
      kind: 'view',
      label: view.name,
      app: view.app,
      detail: view.methods.join(' '),
      at: placeOf(view),
      isOuter: false,
    });
    const own = view.actions.find(({ name }) => name === action)?.serializer ?? view.serializer;
    const serializer = own === null ? undefined : this.links.serializerNamed(own);
    if (serializer) this.#join(usesEdge(id, this.addSerializer(serializer)));
    else if (own !== null) this.#join(usesEdge(id, this.#addForeign('serializer', own)));
    if (view.dynamic.length > 0) this.#unknown.add(`${view.name} decides more as it runs: ${view.dynamic.join(', ')}.`);
    const model = this.links.modelOf(view.model);
    if (model && this.links.modelOf(serializer?.model ?? null) !== model)
      this.#join(usesEdge(id, this.addModel(model)));
    const [template] = this.links.toTemplate(view.template);
    if (template)
      this.#join(
        usesEdge(
          id,
          this.#add({
            id: placeId('template', template),
            kind: 'template',
            label: template.label,
            app: view.app,
            detail: '',
            at: placeOf(template),
            isOuter: false,
          }),
        ),
      );
    return id;
  }

  /** Adds a serializer with its model and those that are nested in it. */
  addSerializer(serializer: Serializer): string {
    const id = placeId('serializer', serializer);
    if (this.#nodes.has(id)) return id;
    const { name, app, fields, known, model: modelName } = serializer;
    const detail = joinParts(', ', countOf(fields.length, 'field'), known ? null : 'not all known');
    this.#add({ id, kind: 'serializer', label: name, app, detail, at: placeOf(serializer), isOuter: false });
    const model = this.links.modelOf(modelName);
    if (model) this.#join(usesEdge(id, this.addModel(model)));
    for (const field of fields) {
      const nested = field.type === null ? undefined : this.links.serializerNamed(field.type);
      if (nested) this.#join(usesEdge(id, this.addSerializer(nested), field.name));
    }
    return id;
  }

  /** What was added, in the order in which it was. */
  finish(): ProjectMap {
    return { nodes: [...this.#nodes.values()], edges: [...this.#edges.values()], unknown: [...this.#unknown] };
  }

  #relationsOf(model: Model, isInside: boolean): (Omit<MapEdge, 'from' | 'to'> & { target: string })[] {
    const { fields, inherited, parents = [] } = model;
    const own = [...inherited.filter(({ inheritance }) => inheritance === 'abstract'), ...fields];
    return [
      ...parents.map(({ field, model: target }) => ({
        target,
        label: field,
        kind: 'parent' as const,
        isOptional: false,
      })),
      ...own.flatMap(({ name, relation, options }) => {
        if (!relation) return [];
        if (relation.model === null && isInside)
          this.#unknown.add(`What ${model.name}.${name} points to is not known from the text.`);
        const isOptional = /\bnull=True\b/.test(options);
        return relation.model === null
          ? []
          : [{ target: relation.model, label: name, kind: relation.kind, isOptional }];
      }),
    ];
  }

  #addOther(label: string): void {
    const model = this.#models.get(label);
    if (model) return this.#markOuter(this.addModel(model));
    const at = label.lastIndexOf('.');
    const app = at === -1 ? null : label.slice(0, at);
    this.#addForeign('model', label.slice(at + 1), { id: modelId(label), app });
  }

  #addForeign(kind: MapNode['kind'], label: string, given: Partial<MapNode> = {}): string {
    return this.#add({
      id: `${kind} ${label}`,
      kind,
      label,
      app: null,
      detail: 'not in the folder',
      at: null,
      isOuter: true,
      ...given,
    });
  }

  #markOuter(id: string): void {
    const node = this.#nodes.get(id);
    if (node) this.#nodes.set(id, { ...node, isOuter: true });
  }

  #add(node: MapNode): string {
    const known = this.#nodes.get(node.id);
    if (!known) this.#nodes.set(node.id, node);
    // A URL takes the methods of all its routes.
    else if (node.kind === 'URL')
      this.#nodes.set(node.id, { ...known, detail: joinWords(known.detail, node.detail, ' ') });
    return node.id;
  }

  /** One line where something works with something else, whatever for: its words tell of all of it. */
  #join(edge: MapEdge): void {
    const isUse = edge.kind === 'uses';
    const key = [edge.from, edge.to, isUse ? '' : edge.label].join('\n');
    const known = this.#edges.get(key);
    if (!known) this.#edges.set(key, edge);
    else if (isUse) this.#edges.set(key, { ...known, label: joinWords(known.label, edge.label, ', ') });
  }
}

function usesEdge(from: string, to: string, label = ''): MapEdge {
  return { from, to, label, kind: 'uses', isOptional: false };
}

function joinWords(one: string, other: string, between: string): string {
  return [...new Set([...one.split(between), ...other.split(between)])].filter(Boolean).join(between);
}
