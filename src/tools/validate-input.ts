import { UserError } from '../core/base/errors';
import { shortenText } from '../core/base/show-text';
import { readWord } from './known-words';
import type { InputOf, ListSchema, ObjectSchema, Schema, TextSchema } from './schema';

/** What a message shows of a value at most. */
const SHOWN = 60;

/** What holds where a schema sets no limit of its own: every conversation carries the schemas along, and need not carry these. */
const MOST_CHARACTERS = 1_000;
const MOST_ENTRIES = 200;
/** No file has so many lines, and no list so many entries. */
const MOST = 10_000_000;

const NUMBER = /^-?\d{1,15}$/;

/**
 * Validates what a model has sent. The result is built anew from the properties that the schema names, so that nothing else
 * (`__proto__`, an inherited property, a getter's second answer) gets any further. `null` counts as left out. What can mean one thing alone
 * is taken for it: a word as it is displayed, a number or a truth in quotes, one entry instead of a list.
 * @param input anything
 * @throws UserError that names the property, what is wrong with it, and what to send instead
 */
export function validateInput<S extends ObjectSchema>(schema: S, input: unknown): InputOf<S> {
  return readObject(schema, input ?? {}, '') as InputOf<S>;
}

function readValue(schema: Schema, value: unknown, at: string): unknown {
  switch (schema.type) {
    case 'string':
      return readText(schema, value, at);
    case 'integer': {
      const { minimum = -Infinity, maximum = Infinity } = schema;
      const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
      const fits =
        typeof number === 'number' &&
        Number.isSafeInteger(number) &&
        number >= minimum &&
        number <= Math.min(maximum, MOST);
      const most = typeof number === 'number' && number > MOST ? MOST : maximum;
      if (!fits) throw refusal(at, value, `a whole number${rangeOf(minimum, most)}`);
      return number;
    }
    case 'boolean': {
      const truth = value === 'true' ? true : value === 'false' ? false : value;
      if (typeof truth !== 'boolean') throw refusal(at, value, 'true or false');
      return truth;
    }
    case 'array':
      return readList(schema, value, at);
    case 'object':
      return readObject(schema, value, at);
  }
}

function readText(
  { enum: words, minLength = 0, maxLength = MOST_CHARACTERS }: TextSchema,
  value: unknown,
  at: string,
): string {
  if (words !== undefined) {
    const word = typeof value === 'string' ? readWord(words, value) : undefined;
    if (word === undefined) throw refusal(at, value, `one of ${words.join(', ')}`);
    return word;
  }
  if (typeof value !== 'string') throw refusal(at, value, 'a text');
  if (value.length > maxLength)
    throw new UserError(`"${at}" has ${value.length} characters.`, `Send at most ${maxLength}.`);
  if (value.trim().length < minLength)
    throw refusal(
      at,
      value,
      minLength === 1 ? 'a text that is not empty' : `a text of at least ${minLength} characters`,
    );
  if (value.includes('\0')) throw new UserError(`"${at}" holds a NUL character.`, 'Send it without.');
  return value;
}

function readList({ items, minItems = 0, maxItems = MOST_ENTRIES }: ListSchema, given: unknown, at: string): unknown[] {
  const isOne = !Array.isArray(given) && (items.type === 'object') === (typeof given === 'object');
  const value: unknown = isOne ? severalIn(given, items) : given;
  if (!Array.isArray(value)) throw refusal(at, value, 'a list');
  if (value.length < minItems || value.length > maxItems) {
    throw new UserError(`"${at}" has ${value.length} entries.`, `Send a list${rangeOf(minItems, maxItems)} entries.`);
  }
  return Array.from(value, (item: unknown, index) => readValue(items, item, isOne ? at : `${at}[${index}]`));
}

/** One entry as a list. No word that a schema names has a comma: such a text is several. */
function severalIn(given: unknown, items: Schema): unknown[] {
  if (typeof given !== 'string' || items.type !== 'string' || items.enum === undefined) return [given];
  return given.split(',').map((word) => word.trim());
}

function readObject({ properties, required = [] }: ObjectSchema, value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(at, value, 'an object');
  const known = Object.keys(properties);
  const strange = Object.keys(value).find((name) => !known.includes(name));
  if (strange !== undefined) {
    const choice = known.length === 0 ? 'Send an empty object.' : `It has ${known.join(', ')}.`;
    throw new UserError(`${place(at)} has no property ${show(strange)}.`, choice);
  }
  const result: Record<string, unknown> = {};
  for (const name of known) {
    const schema = properties[name];
    const given: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    const inner = at === '' ? name : `${at}.${name}`;
    if (given !== undefined && given !== null && schema !== undefined) result[name] = readValue(schema, given, inner);
    else if (required.includes(name)) throw new UserError(`"${inner}" is missing.`, schema?.description ?? 'Send it.');
  }
  return result;
}

function rangeOf(least: number, most: number): string {
  if (most === Infinity) return least > -Infinity ? ` of at least ${least}` : '';
  return least > -Infinity ? ` from ${least} to ${most}` : ` of at most ${most}`;
}

function refusal(at: string, value: unknown, wanted: string): UserError {
  return new UserError(`${place(at)} is ${show(value)}.`, `Send ${wanted}.`);
}

function place(at: string): string {
  return at === '' ? 'The input' : `"${at}"`;
}

/** A value in a message: short, and on one line. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(shortenText(value, SHOWN));
}
