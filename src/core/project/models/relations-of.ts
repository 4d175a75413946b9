import type { FieldRelation, ParentLink } from '../inventory';
import { keywordOf, stringOf } from '../python/expressions';
import type { ClassInFile } from '../source/source-index';
import { argumentOf } from './field-classes';
import type { ModelNames } from './model-names';
import type { ModelShapes, ShapedField } from './model-shapes';

/** A user model is the same wherever it is named. */
const ANYWHERE = /(?:^|\.)(?:AUTH_USER_MODEL|get_user_model)\b/;

/**
 * How a field of a model is related; undefined where it is no relation.
 * @param model the model that has it, also where it takes it from an abstract one
 */
export function relationOf(shaped: ShapedField, model: ClassInFile, names: ModelNames): FieldRelation | undefined {
  const { call, kind, owner, field } = shaped;
  if (!kind.relation) return undefined;
  const given = keywordOf(call, 'to') ?? (field.to === null ? null : (call.args[0] ?? null));
  const preset = given ?? argumentOf(call, kind.presets, 'to');
  const isPlain = preset !== null && (given !== null || stringOf(preset) !== null || isUserModel(preset));
  const target = isPlain ? names.target(preset, owner.file, model) : null;
  const through = keywordOf(call, 'through');
  const joined = through && names.target(through, owner.file, model);
  // A model of one's own between the two may lead to other tags than the package's.
  const usual = preset === null && through === null ? (kind.relation.model ?? null) : null;
  return { kind: kind.relation.kind, model: target?.label ?? usual, ...(joined && { through: joined.label }) };
}

function isUserModel(value: { type: string; name?: string }): boolean {
  return value.name !== undefined && ANYWHERE.test(value.name);
}

/**
 * The links to the concrete models that a model derives from, each of which Django makes unless a field says to be it:
 * https://docs.djangoproject.com/en/stable/topics/db/models/#multi-table-inheritance
 */
export function parentLinks(one: ClassInFile, shapes: ModelShapes, names: ModelNames): ParentLink[] {
  const { abstract, proxy, own, inherited } = shapes.of(one);
  if (abstract || proxy) return [];
  const said = [...own, ...inherited.filter(({ inheritance }) => inheritance === 'abstract')].flatMap((shaped) =>
    keywordOf(shaped.call, 'parent_link') ? [relationOf(shaped, one, names)?.model] : [],
  );
  return parentsOf(one, shapes)
    .map((parent) => ({ field: `${parent.node.name.toLowerCase()}_ptr`, model: names.labelOf(parent) }))
    .filter(({ model }) => !said.includes(model));
}

/** The concrete models that a model derives from, straight or by way of abstract ones; of a proxy the model behind it. */
function parentsOf(one: ClassInFile, shapes: ModelShapes): ClassInFile[] {
  const found: ClassInFile[] = [];
  for (const { one: base } of shapes.orders.of(one).slice(1)) {
    if (!base || !shapes.isModel(base)) continue;
    const { abstract, proxy } = shapes.of(base);
    const isAbove = found.some((each) => shapes.orders.of(each).some(({ one: above }) => above?.node === base.node));
    if (!abstract && !proxy && !isAbove) found.push(base);
  }
  return found;
}
