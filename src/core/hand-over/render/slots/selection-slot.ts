import { redactSecrets } from '../../../redact/redact-secrets';
import type { ContextDefinition } from '../hand-over-context';
import { codeFence, codeSpan } from '../markdown/code-fence';
import { placeLink } from '../markdown/place-link';
import type { HandOverRequest } from '../hand-over-request';

/** A selection that is longer is cut: whoever needs more opens the link. */
const MAX_LINES = 120;
const MAX_CHARACTERS = 8000;

/** The code in question, and below it what it names and its own file defines. */
export function selectionOf({ context, directory }: HandOverRequest): string {
  const { selection, place, definitions = [] } = context;
  if (selection === undefined || selection.text.trim() === '') return '';
  const lines = selection.text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  let shown = lines.slice(0, MAX_LINES).join('\n');
  if (shown.length > MAX_CHARACTERS) shown = shown.slice(0, MAX_CHARACTERS);
  const hidden = lines.length - shown.split('\n').length;
  const parts = [codeFence(redactSecrets(shown, selection.language), selection.language ?? '')];
  if (hidden > 0 || shown.length < lines.join('\n').length) {
    const where = place === undefined ? '' : `: ${placeLink(place, directory)}`;
    parts.push(`… cut here${hidden > 0 ? `, ${hidden} more lines` : ''}${where}`);
  }
  return [...parts, ...definitions.map((definition) => definitionOf(definition, directory))].join('\n\n');
}

function definitionOf({ name, text, isCut, place }: ContextDefinition, directory: string): string {
  const head = `${codeSpan(name)} ${placeLink(place, directory)}${isCut ? ', the beginning' : ''}:`;
  return `${head}\n\n${codeFence(redactSecrets(text, 'python'), 'python')}`;
}
