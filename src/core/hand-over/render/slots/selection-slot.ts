import { redactSecrets } from '../../../redact/redact-secrets';
import { describeReasons } from '../../../partners/routing/describe-reasons';
import type { ContextDefinition, ContextPlace } from '../hand-over-context';
import { codeFence, codeSpan } from '../markdown/code-fence';
import { placeLink } from '../markdown/place-link';
import type { HandOverRequest } from '../hand-over-request';

/** A selection that is longer is cut: whoever needs more opens the link. */
const MAX_LINES = 120;
const MAX_CHARACTERS = 8000;

/** More places are linked; what is longer there is cut sooner. */
const MAX_OTHERS = 8;
const MAX_OTHER_LINES = 40;

/** The code in question, below it what it names and its own file defines; then the other places, each with its code. */
export function selectionOf(request: HandOverRequest): string {
  return [ownSelectionOf(request), ...othersOf(request)].filter((part) => part !== '').join('\n\n');
}

function othersOf({ context: { otherPlaces = [] }, directory }: HandOverRequest): string[] {
  const more = otherPlaces.slice(MAX_OTHERS).map(({ place }) => `- ${placeLink(place, directory)}`);
  return [
    ...otherPlaces.slice(0, MAX_OTHERS).map((one) => otherOf(one, directory)),
    ...(more.length > 0 ? [`And ${more.length} more:\n\n${more.join('\n')}`] : []),
  ];
}

/** `And [shop/models.py:4-9](…), model `Book`: Raw SQL.`, with its code below. */
function otherOf({ place, thing, reasons, selection }: ContextPlace, directory: string): string {
  const name = thing && (thing.member === undefined ? thing.name : `${thing.name}.${thing.member}`);
  const why = describeReasons({ because: [...reasons] });
  const head = [
    `And ${placeLink(place, directory)}`,
    thing && name !== undefined ? `, ${thing.kind} ${codeSpan(name)}` : '',
    why === '' ? '' : `: ${why}`,
  ].join('');
  if (selection === undefined || selection.text.trim() === '') return head;
  const lines = selection.text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const shown = lines.slice(0, MAX_OTHER_LINES).join('\n').slice(0, MAX_CHARACTERS);
  const hidden = lines.length - shown.split('\n').length;
  const cut = hidden > 0 ? [`… cut here, ${hidden} more lines`] : [];
  return [head, codeFence(redactSecrets(shown, selection.language), selection.language ?? ''), ...cut].join('\n\n');
}

function ownSelectionOf({ context, directory }: HandOverRequest): string {
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
