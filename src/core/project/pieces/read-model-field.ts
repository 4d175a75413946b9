import type { ModelField } from '../inventory';
import { dottedName, keywordOf, lastPart, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { ExpressionOf, Statement } from '../python/syntax';
import { hideDefault } from './hide-default';

/** A field by its name: Django's, and those that packages add. */
const FIELD = /(?:Field|ForeignKey|GenericRelation|ParentalKey|TaggableManager|Column|CompositePrimaryKey)$/;
const COMPOSITE_KEY = 'CompositePrimaryKey';
const RELATION =
  /(?:ForeignKey|OneToOneField|ManyToManyField|ParentalKey|ParentalManyToManyField|GenericRelation|TreeManyToManyField)$/;
/** Words for people say nothing about the schema. */
const LEFT_OUT = new Set(['help_text', 'verbose_name', 'error_messages', 'to']);

/**
 * Reads a line of a model's body as a field.
 * @returns undefined where it is none; `sure` says whether it can be nothing but a model's
 */
export function readModelField(text: string, statement: Statement): { field: ModelField; sure: boolean } | undefined {
  if (statement.type !== 'assign' || statement.value?.type !== 'call') return undefined;
  const [target] = statement.targets;
  const callee = dottedName(statement.value.callee);
  if (target?.type !== 'name' || callee === null || !FIELD.test(callee)) return undefined;
  if (/(?:^|\.)(?:forms|serializers|filters|django_filters|graphene)\./.test(callee)) return undefined;
  const type = lastPart(callee);
  const field = {
    name: target.name,
    type,
    ...readArguments(text, statement.value, type, target.name),
    line: statement.line,
  };
  return { field, sure: /(?:^|\.)models\./.test(callee) || RELATION.test(callee) };
}

/** Whether a field is the model's primary key, so that Django adds no `id`. */
export function isPrimaryKey({ type, options }: ModelField): boolean {
  return type === COMPOSITE_KEY || /\bprimary_key=True\b/.test(options);
}

function readArguments(
  text: string,
  call: ExpressionOf<'call'>,
  type: string,
  field: string,
): Pick<ModelField, 'to' | 'options'> {
  const isRelation = RELATION.test(type);
  const target = isRelation ? (keywordOf(call, 'to') ?? call.args[0]) : undefined;
  const to = target ? (stringOf(target) ?? shortText(text, target)) : null;
  const positional = call.args.slice(isRelation && target === call.args[0] ? 1 : 0);
  const kept = [
    // The first word of a plain field is its verbose name; those of a composite key are fields.
    ...positional
      .filter((arg) => (arg.type !== 'string' || type === COMPOSITE_KEY) && !/^_?\w*\(["']/.test(shortText(text, arg)))
      .map((arg) => shortText(text, arg, 40)),
    ...call.keywords
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map(({ name, value }) => `${name}=${hideDefault(field, name, shortText(text, value, 60))}`),
  ];
  const options = kept.join(', ');
  return { to, options: options.length > 160 ? `${options.slice(0, 159)}…` : options };
}
