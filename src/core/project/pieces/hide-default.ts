import { isSecretName, REDACTED } from '../../redact/secret-name';

/** Arguments of a field that give it a value: of models, serializers and forms. */
const GIVES_VALUE = /^(?:default|db_default|initial|choices)$/;
const STRING = /(["'])((?:(?!\1)[^\\]|\\.){1,1000})\1/g;

/**
 * An argument of a field as it is shown: in one whose name says that it holds a secret, the texts of its default are secrets.
 * @param field its name: `api_token`
 * @param argument the argument's name: `default`
 * @param value as written, shortened
 */
export function hideDefault(field: string, argument: string, value: string): string {
  if (!GIVES_VALUE.test(argument) || !isSecretName(field)) return value;
  if (/^[A-Za-z]{0,2}["'][^"']{0,200}…$/.test(value)) return REDACTED;
  return value.replaceAll(STRING, (_, quote: string) => `${quote}${REDACTED}${quote}`);
}
