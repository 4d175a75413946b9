import type { Place } from '../../../base/place';
import { codeSpan } from '../markdown/code-fence';
import { markdownTable } from '../markdown/markdown-table';
import { placeLink } from '../markdown/place-link';
import { redact } from '../../../project/settings/redact';
import { isSecretName } from '../../../redact/secret-name';
import { redactSecrets } from '../../../redact/redact-secrets';
import { isMarked } from '../../../redact/mark-for';
import type { ContextModel, ContextOpen, ContextSerializer, ContextSetting } from '../hand-over-context';
import type { SlotRenderer } from '../hand-over-request';

/** More than these are counted, not shown: a partner who needs all of them reads the code. */
const MAX_MODELS = 6;
const MAX_SERIALIZERS = 6;
const MAX_ENTRIES = 20;
const MAX_OPEN = 6;

/** The slots that belong to single routes. */
export const ROUTE_SLOTS: Readonly<Record<string, SlotRenderer>> = {
  contract: ({ context, directory }) =>
    markdownTable(
      ['Method', 'Route', 'View', 'Takes and gives', 'Permissions'],
      (context.contract ?? []).map(({ methods, pattern, view, serializers = [], permissions = [], place }) => [
        methods.join(', ') || 'any',
        codeSpan(pattern),
        `${codeSpan(view)}${at(place, directory)}`,
        serializers.map(codeSpan).join(' or '),
        permissions.join(', '),
      ]),
    ),
  fields: ({ context, directory }) =>
    limited(context.serializers ?? [], MAX_SERIALIZERS, (serializer) => serializerOf(serializer, directory)).join(
      '\n\n',
    ),
  openapi: ({ context, directory }) => list(context.openApi ?? [], (place) => placeLink(place, directory)),
  databases: ({ context, directory }) =>
    list(
      context.databases ?? [],
      ({ alias, engine, place, note }) => `${codeSpan(alias)}: ${engine}${noted(note)}${at(place, directory)}`,
    ),
  settings: ({ context, directory }) => settingsTable(context.settings ?? [], directory),
  static_files: ({ context, directory }) => settingsTable(context.staticFiles ?? [], directory),
  models: ({ context, directory }) =>
    limited(context.models ?? [], MAX_MODELS, (model) => modelOf(model, directory)).join('\n\n'),
  migrations: ({ context, directory }) =>
    list(
      context.migrations ?? [],
      ({ app, name, place, note }) => `${codeSpan(`${app}.${name}`)}${noted(note)}${at(place, directory)}`,
    ),
  entry_points: ({ context, directory }) =>
    list(
      context.entryPoints ?? [],
      ({ kind, value, place }) => `${kind}: ${codeSpan(redactSecrets(value))}${at(place, directory)}`,
    ),
  environment: ({ context, directory }) =>
    markdownTable(
      ['Variable', 'Default', 'Read in'],
      (context.environment ?? []).map(({ name, hasDefault, place }) => [
        codeSpan(name),
        hasDefault ? 'has one' : 'none',
        linkTo(place, directory),
      ]),
    ),
  ports: ({ context, directory }) => list(context.ports ?? [], ({ port, place }) => `${port}${at(place, directory)}`),
  suites: ({ context, directory }) =>
    list(context.suites ?? [], ({ name, framework, count, place, titles = [] }) => {
      const size = count === undefined ? '' : `, ${count} ${count === 1 ? 'test' : 'tests'}`;
      return `${name}: ${framework}${size}${at(place, directory)}${titles.map((title) => `\n  - ${title}`).join('')}`;
    }),
  journey: ({ context: { journey = [] } }) => {
    const steps = limited(journey, MAX_ENTRIES, (step) => step).map((step, index) => `${index + 1}. ${step}`);
    return journey.length === 0
      ? ''
      : ['The pages nearest to the place, to be put into the order of a user:', '', ...steps].join('\n');
  },
  deploy_settings: ({ context, directory }) =>
    markdownTable(
      ['Setting', 'Now', 'Question', 'Place'],
      (context.deploySettings ?? []).map((setting) => [
        codeSpan(setting.name),
        valueOf(setting),
        setting.question,
        linkTo(setting.place, directory),
      ]),
    ),
  templates: ({ context, directory }) =>
    list(context.templates ?? [], ({ place, note }) => `${placeLink(place, directory)}${noted(note)}`),
};

function settingsTable(settings: readonly ContextSetting[], directory: string): string {
  return markdownTable(
    ['Setting', 'Value', 'Place'],
    settings.map((setting) => [codeSpan(setting.name), valueOf(setting), linkTo(setting.place, directory)]),
  );
}

/** A setting's value; of a secret what is to be told of it: that it is empty, a weak default, a placeholder, or read from elsewhere. */
function valueOf({ name, value }: ContextSetting): string {
  if (value.trim() === '') return 'not set';
  if (!isSecretName(name)) return codeSpan(redactSecrets(value, 'python'));
  const judged = redact(name, value);
  return isMarked(judged) ? judged : codeSpan(judged);
}

function serializerOf({ name, model, place, fields, known, open = [] }: ContextSerializer, directory: string): string {
  const table = markdownTable(
    ['Field', 'Type', 'Access', 'Value', 'Options'],
    fields.map(({ name: field, type, access, values = [], options = '' }) => [
      codeSpan(field),
      type,
      access,
      values.join(', '),
      options === '' ? '' : codeSpan(options),
    ]),
  );
  const head = `**${name}**${model === undefined ? '' : ` of ${codeSpan(model)}`}${at(place, directory)}`;
  const rest = open.length > 0 || known ? openOf(open, directory) : 'It has more fields than the text tells.';
  return [head, table, rest].filter((part) => part !== '').join('\n\n');
}

function modelOf(model: ContextModel, directory: string): string {
  const { name, place, inherits = [], fields, relations = [], indexes = [], ordering = [], table } = model;
  const taken = fields.some(({ from }) => from !== undefined);
  const rows = fields.map(({ name: field, type, options = '', from = '' }) => [
    codeSpan(field),
    type,
    options === '' ? '' : codeSpan(options),
    ...(taken ? [from] : []),
  ]);
  const parts = [
    `**${name}**${at(place, directory)}`,
    markdownTable(['Field', 'Type', 'Options', ...(taken ? ['From'] : [])], rows),
    named('Derives from', inherits),
    named('Relations', relations),
    named('Indexes and constraints', indexes),
    named('Ordering', ordering),
    named('Table', table === undefined ? [] : [table]),
    model.note ?? '',
    openOf(model.open ?? [], directory),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What text does not tell, each with its place. */
function openOf(open: readonly ContextOpen[], directory: string): string {
  if (open.length === 0) return '';
  const rows = limited(open, MAX_OPEN, ({ reason, place }) => `${redactSecrets(reason)}${at(place, directory)}`);
  return ['Not known from the text:', '', ...rows.map((row) => `- ${row}`)].join('\n');
}

function named(label: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `${label}: ${entries.map(codeSpan).join(', ')}`;
}

function list<T>(entries: readonly T[], render: (entry: T) => string): string {
  return limited(entries, MAX_ENTRIES, render)
    .map((entry) => `- ${entry}`)
    .join('\n');
}

function limited<T>(entries: readonly T[], most: number, render: (entry: T) => string): string[] {
  const hidden = entries.length - most;
  return [...entries.slice(0, most).map(render), ...(hidden > 0 ? [`… and ${hidden} more`] : [])];
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` – ${note}`;
}

function linkTo(place: Place | undefined, directory: string): string {
  return place === undefined ? '' : placeLink(place, directory);
}

function at(place: Place | undefined, directory: string): string {
  return place === undefined ? '' : ` ${placeLink(place, directory)}`;
}
