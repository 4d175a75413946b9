import { codeSpan } from './code-fence';

/** Names in one line, the rest of a long list as a number. */
export function listNames(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map(codeSpan).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
