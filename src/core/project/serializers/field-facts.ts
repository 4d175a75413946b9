import { isSecretName, REDACTED } from '../../redact/secret-name';
import { argumentOf } from '../models/field-classes';
import type { ShapedField } from '../models/model-shapes';
import type { Expression } from '../python/syntax';
import type { WrittenValue } from '../source/inner-meta';
import type { Literals } from './literals';

/** What a model's field says that decides how a serializer takes it; null where text does not tell. */
export interface FieldFacts {
  nullable: boolean | null;
  /** Whether it may be left out: it may be blank or null, or has a default. */
  optional: boolean | null;
  editable: boolean | null;
  primaryKey: boolean | null;
  maxLength: number | null;
  choices: string[] | null;
  /** Whether it may be left out for being blank alone: a unique constraint asks for it all the same. */
  onlyBlank: boolean;
}

/** The longest text of a field that does not say: https://docs.djangoproject.com/en/stable/ref/models/fields/ */
const MAX_LENGTHS: Readonly<Record<string, number>> = {
  EmailField: 254,
  URLField: 200,
  SlugField: 50,
  FileField: 100,
  ImageField: 100,
};
const HAS_LENGTH =
  /^(?:CI)?(?:CharField|TextField|EmailField)$|^(?:SlugField|URLField|FileField|ImageField|CommaSeparatedIntegerField)$/;
/** Nobody edits these: https://docs.djangoproject.com/en/stable/ref/models/fields/#editable */
const NOT_EDITABLE = /^(?:GeneratedField|BinaryField|OrderWrt|GenericForeignKey)$/;

/** What a model's field says. */
export function fieldFacts({ call, kind, owner, field }: ShapedField, literals: Literals): FieldFacts {
  const at = (value: Expression): WrittenValue => ({ value, file: owner.file, body: owner.node.body, when: null });
  const isSpread = call.keywords.some(({ name }) => name === '**');
  const given = (name: string): boolean | null => {
    const value = argumentOf(call, kind.presets, name);
    if (value) return literals.truth(at(value));
    return isSpread ? null : false;
  };
  const has = (name: string): boolean | null =>
    argumentOf(call, kind.presets, name) !== null ? true : isSpread ? null : false;
  const isStamp = either(given('auto_now'), given('auto_now_add'));
  const generated = kind.django === 'GeneratedField';
  const nullable = kind.django === 'NullBooleanField' ? true : given('null');
  const blank = generated || kind.django === 'NullBooleanField' ? true : either(given('blank'), isStamp);
  const hasDefault = has('default');
  const length = argumentOf(call, kind.presets, 'max_length');
  const choices = argumentOf(call, kind.presets, 'choices');
  const isTold = argumentOf(call, kind.presets, 'editable') !== null;
  return {
    nullable,
    optional: either(either(blank, nullable), hasDefault),
    editable:
      generated || (NOT_EDITABLE.test(kind.django ?? '') && !isTold)
        ? false
        : both(isTold ? given('editable') : isSpread ? null : true, not(isStamp)),
    primaryKey: given('primary_key'),
    maxLength: HAS_LENGTH.test(kind.django ?? '')
      ? length
        ? literals.number(at(length))
        : (MAX_LENGTHS[kind.django ?? ''] ?? null)
      : null,
    choices:
      choices && !(choices.type === 'constant' && choices.value === null)
        ? literals.choices(at(choices)).map((value) => (isSecretName(field.name) ? REDACTED : value))
        : null,
    onlyBlank: blank !== false && nullable === false && hasDefault === false,
  };
}

function either(a: boolean | null, b: boolean | null): boolean | null {
  return a === true || b === true ? true : a === null || b === null ? null : false;
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  return a === false || b === false ? false : a === null || b === null ? null : true;
}

function not(a: boolean | null): boolean | null {
  return a === null ? null : !a;
}
