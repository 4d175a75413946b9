import { fieldFacts, type FieldFacts } from './field-facts';
import type { Literals } from './literals';
import { isOfDjango } from '../models/django-models';
import type { ModelShape, ShapedField } from '../models/model-shapes';
import type { ProjectContext } from '../project-context';
import { runtimeStatements } from '../python/runtime-statements';
import type { ClassInFile } from '../source/source-index';

/** A model as a serializer of it takes its fields. */
export interface SerializedModel {
  /** The name of its key; null where text does not tell it. */
  key: string | null;
  /** The class of a key that Django adds; null where the model states its key, or the settings do not say. */
  autoKey: string | null;
  /** The plain fields by name, in the order of REST framework; the key is none of them. */
  plain: ReadonlyMap<string, ModelFieldHere>;
  /** Those that point to other models, the key among them where it does: keys first, then lists. */
  relations: ReadonlyMap<string, ModelFieldHere>;
  /** The key, where the model states it. */
  statedKey: ModelFieldHere | null;
  /** Names that are neither: properties, methods, constants, and what Django adds to fields. */
  others: ReadonlySet<string>;
  shape: ModelShape;
}

/** A field of a model with what it says. */
export interface ModelFieldHere {
  shaped: ShapedField;
  facts: FieldFacts;
  many: boolean;
}

const TO_ONE = /^(?:ForeignKey|OneToOneField|ForeignObject|ParentalKey|\w*ForeignKey|\w*OneToOneField)$/;
const TO_MANY = /^\w*ManyToManyField$/;
/** They stand in no list of fields that REST framework asks a model for. */
const NOT_SERIALIZED = /^(?:GenericForeignKey|GenericRelation|TaggableManager|CompositePrimaryKey)$/;

/** Puts the fields of a model into the order in which REST framework finds them. */
export function serializedModel(one: ClassInFile, literals: Literals, context: ProjectContext): SerializedModel {
  const shape = context.shapes.of(one);
  const tables = shape.inherited.filter(({ inheritance }) => inheritance !== 'abstract');
  const columns = shape.inherited.filter(({ inheritance }) => inheritance === 'abstract');
  const all = lastOfEach([...tables, ...columns, ...shape.own]).map((shaped): ModelFieldHere => {
    const base = shaped.kind.django ?? shaped.kind.type;
    return { shaped, facts: fieldFacts(shaped, literals), many: TO_MANY.test(base) };
  });
  const served = all.filter(({ shaped }) => !NOT_SERIALIZED.test(shaped.kind.django ?? shaped.kind.type));
  const statedKey = served.find(({ facts }) => facts.primaryKey === true) ?? null;
  const isComposite = all.some(({ shaped }) => shaped.kind.django === 'CompositePrimaryKey');
  const isRelation = ({ shaped, many }: ModelFieldHere): boolean =>
    many || TO_ONE.test(shaped.kind.django ?? shaped.kind.type);
  const rest = served.filter((field) => field !== statedKey);
  const autoKey = statedKey || isComposite || shape.hasStrangers ? null : 'id';
  return {
    key: statedKey?.shaped.field.name ?? autoKey,
    // The apps of Django say AutoField, whatever the settings say.
    autoKey: autoKey && (isOfDjango(one) ? 'AutoField' : context.autoFieldOf(one.file.path)),
    plain: byName(rest.filter((field) => !isRelation(field))),
    relations: byName([
      ...rest.filter((field) => isRelation(field) && !field.many),
      ...rest.filter(({ many }) => many),
    ]),
    statedKey,
    others: new Set([...otherNames(one, context), ...all.flatMap(namesBeside)]),
    shape,
  };
}

/** Of several fields with one name the last counts, at the place of the first. */
function lastOfEach(fields: readonly ShapedField[]): ShapedField[] {
  return [...new Map(fields.map((shaped) => [shaped.field.name, shaped])).values()];
}

function byName(fields: readonly ModelFieldHere[]): Map<string, ModelFieldHere> {
  return new Map(fields.map((field) => [field.shaped.field.name, field]));
}

/** `author_id` beside `author`, `get_status_display` beside a field with choices. */
function namesBeside({ shaped, facts }: ModelFieldHere): string[] {
  const { name } = shaped.field;
  const names = TO_ONE.test(shaped.kind.django ?? shaped.kind.type) ? [`${name}_id`] : [];
  return facts.choices === null ? names : [...names, `get_${name}_display`];
}

function otherNames(one: ClassInFile, { shapes }: ProjectContext): string[] {
  return shapes.orders.of(one).flatMap(({ one: each }) => {
    if (!each) return [];
    return runtimeStatements(each.file.text, each.node.body).flatMap(({ statement }) => {
      if (statement.type === 'function') return [statement.name];
      if (statement.type !== 'assign') return [];
      return statement.targets.flatMap((target) => (target.type === 'name' ? [target.name] : []));
    });
  });
}
