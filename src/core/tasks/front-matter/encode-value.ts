import type { DataValue } from '../../base/toml';
import { parseYaml } from '../../base/yaml';
import type { FrontMatterFormat } from './find-fences';
import { tomlString } from './toml-string';
import { wellFormed } from '../../base/lines';

/** What a field can be set to. */
export type FieldValue = string | readonly string[];

/**
 * Writes a value as the front matter has it elsewhere.
 * @param like the text of the value it replaces, or of one beside it, whose quotes it takes over where they can hold it
 */
export function encodeValue(value: FieldValue, format: FrontMatterFormat, like: string): string {
  const encode = format === 'yaml' ? encodeYaml : encodeToml;
  if (typeof value === 'string') return encode(wellFormed(value), like);
  const [, element = '"'] = /^\[\s*(["'])/.exec(like) ?? [];
  return `[${value.map((text) => encode(wellFormed(text), element)).join(', ')}]`;
}

/** What TOML takes without quotes: https://toml.io/en/v1.0.0#offset-date-time and the sections below it. */
const BARE_DATE = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})?)?$/;

function encodeToml(text: string, like: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(like) && BARE_DATE.test(text)) return text;
  const literal = like.startsWith("'") && !/[\u0000-\u0008\u000A-\u001F\u007F']/.test(text);
  return literal ? `'${text}'` : tomlString(text);
}

/** Words that YAML 1.1 readers take for something else than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;

function encodeYaml(text: string, like: string): string {
  if (!/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/.test(text)) {
    if (like.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
    if (!like.startsWith('"') && !RESERVED.test(text) && readsAs(text, text)) return text;
  }
  return JSON.stringify(text).replaceAll(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function readsAs(raw: string, expected: DataValue): boolean {
  const { value, problems } = parseYaml(`[${raw}]: 0\nvalue: ${raw} # end`);
  return problems.length === 0 && value['value'] === expected;
}
