import { shortenText } from '../../base/show-text';
import type { ModelField } from '../inventory';
import { dottedName, keywordOf, lastPart, stringOf } from '../python/expressions';
import { once } from '../on-demand';
import { bothOf, readCondition } from '../python/condition';
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
/** Options that are longer are read at their place. */
const MAX_OPTIONS = 160;
/** Words for people say nothing about the schema. */
const LEFT_OUT = new Set(['help_text', 'verbose_name', 'error_messages', 'to']);

/** A call in a model's body that makes a field. */
interface FieldCall {
  /** The name it is assigned to. */
  target: string;
  call: ExpressionOf<'call'>;
  callee: string;
  /** What {@link RelationOf} says of it. */
  base: string;
  when: string | null;
}

/** What a class is, `ForeignKey`, by the name it is called by; null where a call of that name makes no field. */
type RelationOf = (callee: string) => string | null;

const byName: RelationOf = (callee) => (isFieldName(callee) ? callee : null);

/** Reads a line of a model's body as fields: none, one, or two that a condition chooses from. */
export function readModelFields(text: string, line: RuntimeStatement, relationOf = byName): WrittenField[] {
  return fieldCalls(text, line, relationOf).map(({ target, call, callee, base, when }) => ({
    field: toField({ target, call, callee, base, when }, text, line.statement.line),
    call,
    callee,
    sure: isSure(callee),
  }));
}

/** A field, whose options are put into words once somebody asks for them. */
function toField({ target, call, callee, base, when }: FieldCall, text: string, line: number): ModelField {
  const { to, options } = readArguments(text, call, base, target);
  const field = {
    name: stringOf(keywordOf(call, 'name')) ?? target,
    type: lastPart(callee),
    to,
    options: '',
    when,
    line,
  };
  return Object.defineProperty(field, 'options', { get: options, enumerable: true });
}

/** Whether a line makes a field that can be nothing but a model's. */
export function hasSureField(text: string, line: RuntimeStatement): boolean {
  return fieldCalls(text, line, byName).some(
    ({ target, call, callee }) => isSure(callee) && (stringOf(keywordOf(call, 'name')) ?? target) !== 'output_field',
  );
}

/** Whether a text may have a line of which {@link hasSureField} is true. */
export function mayHaveSureField(text: string): boolean {
  return /models\.|Foreign(?:Key|Object)|OneToOneField|ManyToManyField|ParentalKey|GenericRelation/.test(text);
}

function isSure(callee: string): boolean {
  return /(?:^|\.)models\./.test(callee) || RELATION.test(callee);
}

function fieldCalls(text: string, { statement, when }: RuntimeStatement, relationOf: RelationOf): FieldCall[] {
  if (statement.type !== 'assign' || !statement.value) return [];
  const [target] = statement.targets;
  if (target?.type !== 'name' || target.name.includes('.')) return [];
  const read = (value: Expression, condition: string | null): FieldCall[] => {
    if (value.type === 'conditional') {
      const { yes, no } = readCondition(value.test, text);
      return [...read(value.then, bothOf(condition, yes)), ...read(value.otherwise, bothOf(condition, no))];
    }
    const callee = value.type === 'call' ? dottedName(value.callee) : null;
    const base = callee === null ? null : relationOf(callee);
    if (value.type !== 'call' || callee === null || base === null) return [];
    return [{ target: target.name, call: value, callee, base, when: condition }];
  };
  return read(statement.value, when);
}

function readArguments(
  text: string,
  call: ExpressionOf<'call'>,
  base: string,
  field: string,
): { to: string | null; options: () => string } {
  const isRelation = RELATION.test(base) && lastPart(base) !== GENERIC_KEY;
  const target = isRelation ? (keywordOf(call, 'to') ?? call.args[0]) : undefined;
  const to = target ? (stringOf(target) ?? shortText(text, target)) : null;
  return { to, options: once(() => optionsOf(text, call, base, field, isRelation && target === call.args[0])) };
}

function optionsOf(
  text: string,
  { args, keywords }: ExpressionOf<'call'>,
  base: string,
  field: string,
  hasTarget: boolean,
): string {
  // The first word of a plain field is its verbose name; those of a composite or generic key are fields.
  const namesFields = [COMPOSITE_KEY, GENERIC_KEY].includes(lastPart(base));
  const kept = [
    ...args
      .slice(hasTarget ? 1 : 0)
      .filter((arg) => (arg.type !== 'string' || namesFields) && !isTranslated(text, arg))
      .map((arg) => shortText(text, arg, 40)),
    ...keywords
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map(({ name, value }) => `${name}=${hideDefault(field, name, shortText(text, value, 60))}`),
  ];
  const options = kept.join(', ');
  return shortenText(options, MAX_OPTIONS);
}

/** `_("Name")` */
function isTranslated(text: string, { from, to }: Expression): boolean {
  return /^\w{0,40}\(\s{0,40}["']/.test(text.slice(from, Math.min(to, from + 90)));
}
