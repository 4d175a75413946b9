import { keywordOf, lastPart, stringOf } from '../python/expressions';
import type { ClassStatement } from '../python/syntax';
import { djangoModel } from '../models/django-models';
import { once } from '../on-demand';
import type { ProjectContext } from '../project-context';
import type { ClassInFile } from '../source/source-index';
import type { ShapedField } from '../models/model-shapes';
import type { ModelNames } from '../models/model-names';

/** What a model has of the fields of others that point to it. */
export interface ReverseRelation {
  many: boolean;
  /** Whether a model of its own lies between. */
  hasThrough: boolean;
}

const RELATION = /(?:ForeignKey|ForeignObject|OneToOneField|ParentalKey|ManyToManyField)$/;

type Relations = Map<ClassStatement, Map<string, ReverseRelation>>;

/** A `related_name` with its text, where that is a string alone. */
const RELATED_NAME = /\brelated_name\s{0,9}=\s{0,99}(?:(["'])([^"'\n\\]{0,200})\1(?=\s{0,99}[,)#]))?/g;

/** After so many names all models have been looked into, or nearly so. */
const MAX_NAMES = 8;

/** The relations that lead back to models: for few names those models alone are worked out whose text may give them. */
export class ReverseRelations {
  readonly #byName = new Map<string, Relations>();
  readonly #all: () => Relations;

  readonly #context: ProjectContext;
  readonly #names: () => ModelNames;

  constructor(context: ProjectContext, names: () => ModelNames) {
    this.#context = context;
    this.#names = names;
    this.#all = once(() => relationsOf(context, names(), () => true));
  }

  /** The relation that a model has under a name. */
  of(model: ClassInFile, name: string): ReverseRelation | undefined {
    let found = this.#byName.get(name);
    if (!found) {
      const few = this.#byName.size < MAX_NAMES;
      found = few ? relationsOf(this.#context, this.#names(), (one) => this.#mayGive(one, name)) : this.#all();
      this.#byName.set(name, found);
    }
    return found.get(model.node)?.get(name);
  }

  #mayGive(one: ClassInFile, name: string): boolean {
    const { index } = this.#context;
    const lower = one.node.name.toLowerCase();
    if (lower === name || `${lower}_set` === name) return true;
    const { own, foreign } = index.lineage(one);
    return own.some((each) => this.#givenIn(each, one, name)) || foreign.some((dotted) => djangoModel(dotted));
  }

  /** Whether the text of a class has the name as a `related_name`, or one that is no plain string. */
  #givenIn({ file, node }: ClassInFile, one: ClassInFile, name: string): boolean {
    const text = file.text.slice(node.from, node.to);
    return [...text.matchAll(RELATED_NAME)].some(
      ([, , given]) => given === undefined || filledIn(given, one, this.#context) === name,
    );
  }
}

/** The relations that lead back to each model, by their name there. */
function relationsOf(context: ProjectContext, names: ModelNames, mayGive: (one: ClassInFile) => boolean): Relations {
  const found: Relations = new Map();
  for (const one of context.index.classes()) {
    if (!context.shapes.isModel(one) || !mayGive(one)) continue;
    const shape = context.shapes.of(one);
    if (shape.abstract || shape.proxy) continue;
    const columns = shape.inherited.filter(({ inheritance }) => inheritance === 'abstract');
    for (const shaped of [...columns, ...shape.own]) {
      const base = shaped.kind.django ?? shaped.kind.type;
      if (!RELATION.test(base) || shaped.field.to === null) continue;
      const target = shaped.field.to === 'self' ? one : names.find(shaped.field.to, shaped.owner);
      const name = accessorOf(shaped, one, base, context);
      if (!target || name === null) continue;
      const many = !base.endsWith('OneToOneField');
      const hasThrough = keywordOf(shaped.call, 'through') !== null;
      const there = found.get(target.node) ?? new Map<string, ReverseRelation>();
      found.set(target.node, there.set(name, { many, hasThrough }));
    }
  }
  return found;
}

/** https://docs.djangoproject.com/en/stable/ref/models/fields/#django.db.models.ForeignKey.related_name */
function accessorOf({ call }: ShapedField, one: ClassInFile, base: string, context: ProjectContext): string | null {
  const given = keywordOf(call, 'related_name');
  const lower = lastPart(one.node.name).toLowerCase();
  if (!given) return base.endsWith('OneToOneField') ? lower : `${lower}_set`;
  const name = stringOf(given);
  return name === null || name.endsWith('+') ? null : filledIn(name, one, context);
}

function filledIn(name: string, { file, node }: ClassInFile, { appOf }: ProjectContext): string {
  return name
    .replaceAll('%(class)s', lastPart(node.name).toLowerCase())
    .replaceAll('%(app_label)s', appOf(file.path) ?? '');
}
