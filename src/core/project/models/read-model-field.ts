import type { ModelField } from '../inventory';
import { dottedName, keywordOf, lastPart, stringOf } from '../python/expressions';
import type { RuntimeStatement } from '../python/runtime-statements';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf } from '../python/syntax';
import { hideDefault } from '../pieces/hide-default';
import { isFieldName } from './field-classes';

/** A field as it is written. */
export interface WrittenField {
  field: ModelField;
  call: ExpressionOf<'call'>;
  /** The name that is called, as written: `models.CharField`. */
  callee: string;
  /** Whether it can be nothing but a model's. */
  sure: boolean;
}

const COMPOSITE_KEY = 'CompositePrimaryKey';
/** It points to whatever its two columns name. */
const GENERIC_KEY = 'GenericForeignKey';
const RELATION =
  /(?:ForeignKey|ForeignObject|OneToOneField|ManyToManyField|ParentalKey|ParentalManyToManyField|GenericRelation|TreeManyToManyField)$/;
/** Words for people say nothing about the schema. */
const LEFT_OUT = new Set(['help_text', 'verbose_name', 'error_messages', 'to']);

/**
 * Reads a line of a model's body as fields: none, one, or two that a condition chooses from.
 * @param relationOf what a class of the project is, `ForeignKey`, or null where a call of that name makes no field
 */
export function readModelFields(
  text: string,
  { statement, when }: RuntimeStatement,
  relationOf: (callee: string) => string | null = (callee) => (isFieldName(callee) ? callee : null),
): WrittenField[] {
  if (statement.type !== 'assign' || !statement.value) return [];
  const [target] = statement.targets;
  if (target?.type !== 'name' || target.name.includes('.')) return [];
  const read = (value: Expression, condition: string | null): WrittenField[] => {
    if (value.type === 'conditional') {
      const test = shortText(text, value.test, 60);
      const under = (one: string): string => (condition === null ? one : `${condition} and ${one}`);
      return [...read(value.then, under(test)), ...read(value.otherwise, under(`not ${test}`))];
    }
    const callee = value.type === 'call' ? dottedName(value.callee) : null;
    const base = callee === null ? null : relationOf(callee);
    if (value.type !== 'call' || callee === null || base === null) return [];
    const type = lastPart(callee);
    const parts = readArguments(text, value, base, target.name);
    return [
      {
        field: {
          name: stringOf(keywordOf(value, 'name')) ?? target.name,
          type,
          ...parts,
          when: condition,
          line: statement.line,
        },
        call: value,
        callee,
        sure: /(?:^|\.)models\./.test(callee) || RELATION.test(callee),
      },
    ];
  };
  return read(statement.value, when);
}

function readArguments(
  text: string,
  call: ExpressionOf<'call'>,
  base: string,
  field: string,
): Pick<ModelField, 'to' | 'options'> {
  const isRelation = RELATION.test(base) && lastPart(base) !== GENERIC_KEY;
  const target = isRelation ? (keywordOf(call, 'to') ?? call.args[0]) : undefined;
  const to = target ? (stringOf(target) ?? shortText(text, target)) : null;
  const positional = call.args.slice(isRelation && target === call.args[0] ? 1 : 0);
  // The first word of a plain field is its verbose name; those of a composite or generic key are fields.
  const namesFields = [COMPOSITE_KEY, GENERIC_KEY].includes(lastPart(base));
  const kept = [
    ...positional
      .filter((arg) => (arg.type !== 'string' || namesFields) && !/^_?\w*\(["']/.test(shortText(text, arg)))
      .map((arg) => shortText(text, arg, 40)),
    ...call.keywords
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map(({ name, value }) => `${name}=${hideDefault(field, name, shortText(text, value, 60))}`),
  ];
  const options = kept.join(', ');
  return { to, options: options.length > 160 ? `${options.slice(0, 159)}…` : options };
}
