import type { ContextField, ContextModel } from '../hand-over-context';
import type { HandOverRequest } from '../hand-over-request';
import { codeSpan } from '../markdown/code-fence';
import { listNames } from '../markdown/list-names';
import { placeLink } from '../markdown/place-link';
import { openRows, withOpenOnce } from './open-rows';
import { moreOf } from './more-of';

/** More models are counted: the first are those that the code names. */
const MAX_MODELS = 3;
/** Fields that the code names are told with their options, the others by name. */
const MAX_NAMED = 5;
const MAX_OTHERS = 12;
const MAX_LISTED = 4;

/** The models that the code names, each with the fields that it names, its relations, indexes and constraints. */
export function modelsOf(request: HandOverRequest): string {
  const models = request.context.models ?? [];
  const shown = withOpenOnce(models.slice(0, MAX_MODELS)).map((model) => modelOf(model, request));
  const hidden = models.slice(MAX_MODELS).map(({ name }) => name);
  const more = `and ${hidden.length} more (${listNames(hidden, MAX_LISTED)}): \`${moreOf('models')}\``;
  return [...shown, ...(hidden.length > 0 ? [more] : [])].join('\n\n');
}

function modelOf(model: ContextModel, { directory }: HandOverRequest): string {
  const { name, place, inherits = [], fields, relations = [], indexes = [], ordering = [], table, note } = model;
  const named = fields.filter(({ isNamed }) => isNamed).slice(0, MAX_NAMED);
  const others = fields.filter((field) => !named.includes(field)).map(({ name: field, type }) => `${field}: ${type}`);
  const rows = [
    ...named.map((field) => fieldOf(field, relations)),
    others.length > 0 && `${named.length > 0 ? 'Other fields' : 'Fields'}: ${listNames(others, MAX_OTHERS)}`,
    indexes.length > 0 && `Indexes and constraints: ${listNames(indexes, MAX_LISTED)}`,
    pointedTo(relations),
    [listOf('Ordering', ordering), listOf('Table', table === undefined ? [] : [table])].filter(Boolean).join('; '),
    note,
    ...openRows(model.open ?? [], directory),
  ];
  const head = `**${name}**${place === undefined ? '' : ` ${placeLink(place, directory)}`}`;
  const derived = inherits.length === 0 ? '' : `, derives from ${listNames(inherits, MAX_LISTED)}`;
  return [`${head}${derived}`, '', ...rows.filter(Boolean).map((row) => `- ${row}`)].join('\n');
}

function fieldOf({ name, type, options = '', from }: ContextField, relations: readonly string[]): string {
  const to = relations.find((one) => one.startsWith(`${name} → `))?.slice(name.length + 3);
  const parts = [
    `${codeSpan(name)} ${type}${to === undefined ? '' : ` → ${codeSpan(to)}`}`,
    options === '' ? '' : codeSpan(options),
    from === undefined ? '' : `from ${codeSpan(from)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** `Line.book`, `Novel.book_ptr` (it derives from it). */
function pointedTo(relations: readonly string[]): string {
  const fields = relations.filter((one) => one.startsWith('← ')).map((one) => one.slice(2));
  const shown = fields.slice(0, MAX_LISTED).map((one) => one.replace(/^\S+/, codeSpan));
  const hidden = fields.length - shown.length;
  return shown.length === 0 ? '' : `Pointed to by: ${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}

function listOf(label: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `${label}: ${listNames(entries, MAX_LISTED)}`;
}
