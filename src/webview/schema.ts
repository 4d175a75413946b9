/** Whether a value has a form; what comes from the other side of a webview is looked at before it is used. */
export type Schema<Value> = (value: unknown) => value is Value;

/** What a schema lets through. */
export type Of<Form> = Form extends Schema<infer Value> ? Value : never;

/** A text of any length. */
export const text: Schema<string> = (value) => typeof value === 'string';

/** Yes or no. */
export const flag: Schema<boolean> = (value) => typeof value === 'boolean';

/** A whole number from 0 on. */
export const count: Schema<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Nothing: where a value may be missing. */
export const nothing: Schema<null> = (value) => value === null;

/** One of these words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Schema<Word> {
  return (value): value is Word => words.some((word) => word === value);
}

/** A list of values of one form. */
export function listOf<Value>(form: Schema<Value>): Schema<Value[]> {
  return (value): value is Value[] => Array.isArray(value) && value.every(form);
}

/** An object that has these fields, each in its form, and no other. */
export function object<Fields extends Readonly<Record<string, unknown>>>(forms: {
  [Name in keyof Fields]: Schema<Fields[Name]>;
}): Schema<Fields> {
  const names = Object.keys(forms);
  return (value): value is Fields =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name) && forms[name]?.((value as Record<string, unknown>)[name]));
}

/** A value of one of these forms. */
export function either<Values extends readonly unknown[]>(
  ...forms: { [At in keyof Values]: Schema<Values[At]> }
): Schema<Values[number]> {
  return (value): value is Values[number] => forms.some((form) => form(value));
}
