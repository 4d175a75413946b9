import type { SerializerField } from '../inventory-web';
import type { ModelFieldHere, SerializedModel } from './serialized-model';
import { standardType } from './serializer-types';
import type { ReverseRelation } from './reverse-relations';

/** What decides how REST framework builds the fields that a serializer does not declare. */
export interface BuildRequest {
  model: SerializedModel | null;
  /** Relations become objects of their own from 1 on. */
  depth: number;
  hyperlinked: boolean;
  urlName: string;
  reverse(name: string): ReverseRelation | undefined;
  line: number;
}

type Built = Omit<SerializerField, 'name' | 'options' | 'line'>;

const NOTHING: Built = {
  type: null,
  modelType: null,
  many: false,
  readOnly: false,
  writeOnly: false,
  required: null,
  nullable: null,
  maxLength: null,
  choices: null,
};
const READ_ONLY: Built = { ...NOTHING, readOnly: true, required: false, nullable: false };

/**
 * The field that REST framework builds for a name:
 * https://www.django-rest-framework.org/api-guide/serializers/#inspecting-a-modelserializer
 * @param source the name in the model
 */
export function builtField(source: string, request: BuildRequest): Built {
  const { model, depth, hyperlinked, urlName } = request;
  const related = hyperlinked ? 'HyperlinkedRelatedField' : 'PrimaryKeyRelatedField';
  if (!model) return NOTHING;
  const isKey = source === 'pk' || source === model.key;
  if (isKey && model.statedKey) {
    const { shaped } = model.statedKey;
    return model.relations.has(shaped.field.name) || /OneToOneField|ForeignKey/.test(shaped.kind.type)
      ? relation(model.statedKey, request, related)
      : standard(model.statedKey, model);
  }
  if (isKey && model.key !== null) return { ...READ_ONLY, type: standardType(model.autoKey), modelType: model.autoKey };
  const plain = model.plain.get(source);
  if (plain) return standard(plain, model);
  const forward = model.relations.get(source);
  if (forward) return relation(forward, request, related);
  const back = request.reverse(source);
  if (back) {
    if (depth > 0) return { ...READ_ONLY, type: 'NestedSerializer', many: back.many };
    const readOnly = back.hasThrough;
    return { ...NOTHING, type: related, many: back.many, readOnly, required: !readOnly, nullable: false };
  }
  if (model.others.has(source)) return { ...READ_ONLY, type: 'ReadOnlyField' };
  return source === urlName ? { ...READ_ONLY, type: 'HyperlinkedIdentityField' } : NOTHING;
}

function standard({ shaped, facts }: ModelFieldHere, { shape }: SerializedModel): Built {
  const { type: modelType } = shaped.field;
  const type = facts.choices === null ? standardType(shaped.kind.django) : 'ChoiceField';
  const { nullable, maxLength, choices } = facts;
  const isAuto = /AutoField$/.test(shaped.kind.django ?? '');
  if (type === null && facts.editable === false) return { ...READ_ONLY, modelType };
  if (type === null) return { ...NOTHING, modelType };
  if (facts.editable === false || isAuto) return { ...READ_ONLY, type, modelType, nullable, choices };
  const required =
    facts.optional === null
      ? null
      : !facts.optional
        ? true
        : facts.onlyBlank && isInConstraint(shaped.field.name, shape)
          ? null
          : false;
  return {
    ...NOTHING,
    type,
    modelType,
    required: facts.editable === null ? null : required,
    nullable,
    maxLength: choices === null ? maxLength : null,
    choices,
  };
}

function relation({ shaped, facts, many }: ModelFieldHere, { depth, model }: BuildRequest, related: string): Built {
  const modelType = shaped.field.type;
  if (depth > 0) return { ...READ_ONLY, type: 'NestedSerializer', modelType, many };
  const through = many && shaped.call.keywords.some(({ name }) => name === 'through');
  const toField = !many && shaped.call.keywords.some(({ name }) => name === 'to_field');
  const type = toField ? 'SlugRelatedField' : related;
  const nullable = many ? false : facts.nullable;
  if (through || facts.editable === false) return { ...READ_ONLY, type, modelType, many, nullable };
  const { optional } = facts;
  const constrained = model !== null && facts.onlyBlank && isInConstraint(shaped.field.name, model.shape);
  const required = optional === null || (optional && constrained) ? null : !optional;
  return { ...NOTHING, type, modelType, many, required, nullable };
}

/** A field that may be blank is required where a unique constraint of several fields names it and all of them are there. */
function isInConstraint(name: string, { meta }: SerializedModel['shape']): boolean {
  return [...(meta?.uniqueTogether ?? []), ...(meta?.constraints ?? [])].some(
    ({ text }) => text.includes(`"${name}"`) || text.includes(`'${name}'`),
  );
}
