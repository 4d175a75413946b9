import type { InheritedField, Model, ModelField } from '../inventory';
import { mentionsOf, once, type Sketch } from '../on-demand';
import type { ProjectContext } from '../project-context';
import { shortText } from '../python/short-text';
import type { PythonSources } from '../source/python-sources';
import type { ClassInFile } from '../source/source-index';
import type { ModelNames } from './model-names';
import type { ShapedField } from './model-shapes';
import { parentLinks, relationOf } from './relations-of';

/** What is known of a model before it is worked out. */
export type KnownOfModel = 'name' | 'app' | 'file' | 'line';

/** A model that was found, with its class. */
export type FoundModel = Sketch<Model, KnownOfModel> & { one: ClassInFile };

/** What of a model tells to which others it points: of its fields those alone that are relations are needed. */
export type PointingModel = Pick<Model, 'name' | 'app' | 'abstract' | 'proxy' | 'parents'> & {
  fields: readonly PointingField[];
  inherited: readonly (PointingField & Pick<InheritedField, 'inheritance'>)[];
};

type PointingField = Pick<ModelField, 'name' | 'to' | 'options' | 'relation'>;

/** The models of a project, abstract ones included: classes that derive, over however many steps, from a model. */
export async function findModels(context: ProjectContext, sources: PythonSources): Promise<FoundModel[]> {
  const models: FoundModel[] = [];
  for (const one of context.index.classes()) {
    await sources.giveWay((one.node.to - one.node.from) / 2);
    for (const each of withInner(one)) if (context.shapes.isModel(each)) models.push(toFound(each, context));
  }
  return models;
}

function toFound(one: ClassInFile, context: ProjectContext): FoundModel {
  const { file, node } = one;
  const whole = once(() => toModel(one, context));
  const mentions = mentionsOf(context.index, one);
  const app = context.shapes.appLabel(one) ?? context.appOf(file.path);
  return { known: { name: node.name, app, file: file.path, line: node.line }, whole, mentions, one };
}

/** What of a model tells to which others it points, without what else is to be said of it. */
export function toPointing({ one, known }: FoundModel, { shapes, modelNames }: ProjectContext): PointingModel {
  const { name, app } = known;
  const { abstract, proxy, own, inherited } = shapes.of(one);
  const parents = parentLinks(one, shapes, modelNames());
  const related = <Field extends object>(
    fields: readonly ShapedField[],
    rest: (shaped: ShapedField) => Field,
  ): (PointingField & Field)[] =>
    fields.flatMap((shaped) => {
      const relation = relationOf(shaped, one, modelNames());
      if (!relation) return [];
      const { name: field, to, options } = shaped.field;
      return [{ name: field, to, options, relation, ...rest(shaped) }];
    });
  return {
    ...{ name, app, abstract, proxy },
    fields: related(own, () => ({})),
    inherited: related(inherited, (shaped) => ({ inheritance: inheritanceOf(shaped) })),
    ...(parents.length > 0 && { parents }),
  };
}

function inheritanceOf({ inheritance }: ShapedField): InheritedField['inheritance'] {
  return inheritance ?? 'abstract';
}

/** A class below another, but for its Meta. */
const INNER = /\n[ \t]+class[ \t]+(?!Meta\b)/;

/** A class and those in its body, but for its Meta. */
function withInner({ file, node }: ClassInFile): ClassInFile[] {
  if (!INNER.test(file.text.slice(node.from, node.to))) return [{ file, node }];
  return [
    { file, node },
    ...node.body.flatMap((each) =>
      each.type === 'class' && each.name !== 'Meta' ? withInner({ file, node: each }) : [],
    ),
  ];
}

function toModel(one: ClassInFile, { appOf, shapes, modelNames }: ProjectContext): Model {
  const { file, node } = one;
  const parents = parentLinks(one, shapes, modelNames());
  const { abstract, proxy, managed, own, inherited, meta, open } = shapes.of(one);
  return {
    name: node.name,
    app: shapes.appLabel(one) ?? appOf(file.path),
    file: file.path,
    line: node.line,
    abstract,
    proxy,
    managed,
    when: file.conditions.get(node) ?? null,
    bases: node.bases.map((base) => shortText(file.text, base)),
    fields: own.map((shaped) => toField(shaped, one, modelNames())),
    inherited: inherited.map((shaped) => toInherited(shaped, one, modelNames())),
    meta: meta && (meta.file === '' ? { ...meta, file: file.path, line: node.line } : meta),
    open,
    ...(parents.length > 0 && { parents }),
  };
}

function toField(shaped: ShapedField, model: ClassInFile, names: ModelNames): ModelField {
  const relation = relationOf(shaped, model, names);
  return { ...shaped.field, ...(relation && { relation }) };
}

function toInherited(shaped: ShapedField, model: ClassInFile, names: ModelNames): InheritedField {
  const { owner, place } = shaped;
  return { ...toField(shaped, model, names), from: owner.node.name, ...place, inheritance: inheritanceOf(shaped) };
}
