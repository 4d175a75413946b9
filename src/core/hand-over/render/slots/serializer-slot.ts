import type { ContextSerializer, ContextSerializerField } from '../hand-over-context';
import type { HandOverRequest } from '../hand-over-request';
import { codeSpan } from '../markdown/code-fence';
import { listNames } from '../markdown/list-names';
import { placeLink } from '../markdown/place-link';
import { openRows, withOpenOnce } from './open-rows';
import { moreOf } from './more-of';

/** More are counted: the first are those of the place itself. */
const MAX_SERIALIZERS = 3;
const MAX_FIELDS = 15;
const MAX_NAMED = 4;

/** The fields by what a client may do with them, in this order. */
const ACCESS: readonly ContextSerializerField['access'][] = ['read and write', 'read only', 'write only', 'unknown'];

/** What the views of the contract take and give, a row for each kind of access. */
export function serializersOf(request: HandOverRequest): string {
  const serializers = request.context.serializers ?? [];
  const shown = withOpenOnce(serializers.slice(0, MAX_SERIALIZERS)).map((one) => serializerOf(one, request.directory));
  const hidden = serializers.slice(MAX_SERIALIZERS).map(({ name }) => name);
  const more = `and ${hidden.length} more (${listNames(hidden, MAX_NAMED)}): \`${moreOf('serializers')}\``;
  return [...shown, ...(hidden.length > 0 ? [more] : [])].join('\n\n');
}

function serializerOf({ name, model, place, fields, known, open = [] }: ContextSerializer, directory: string): string {
  const rows = ACCESS.flatMap((access) => {
    const those = fields.filter((field) => field.access === access);
    if (those.length === 0) return [];
    const hidden = those.length - MAX_FIELDS;
    const shown = [...those.slice(0, MAX_FIELDS).map(fieldOf), ...(hidden > 0 ? [`and ${hidden} more`] : [])];
    return [`${access}: ${shown.join('; ')}`];
  });
  const rest = open.length > 0 || known ? openRows(open, directory) : ['It has more fields than the text tells.'];
  const at = place === undefined ? '' : ` ${placeLink(place, directory)}`;
  const head = `**${name}**${model === undefined ? '' : ` of ${codeSpan(model)}`}${at}`;
  return [head, '', ...[...rows, ...rest].map((row) => `- ${row}`)].join('\n');
}

/** `` `title` CharField, required, at most 200 characters ``; options that say nothing else are left out. */
function fieldOf({ name, type, values = [], options = '' }: ContextSerializerField): string {
  const source = /\bsource=["'][\w.*]{1,80}["']/.exec(options)?.[0];
  return [`${codeSpan(name)}${type === '' ? '' : ` ${type}`}`, ...values, source && codeSpan(source)]
    .filter(Boolean)
    .join(', ');
}
