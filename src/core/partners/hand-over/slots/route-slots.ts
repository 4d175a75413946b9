import { codeSpan } from '../markdown/code-fence';
import { markdownTable } from '../markdown/markdown-table';
import { placeLink } from '../markdown/place-link';
import { isSecretName, REDACTED } from '../../../redact/secret-name';
import { redactSecrets } from '../../../redact/redact-secrets';
import type { ContextModel, ContextPlace, ContextSetting } from '../hand-over-context';
import type { SlotRenderer } from '../render-slots';

const MAX_MODELS = 8;

/** The slots that belong to single routes. */
export const ROUTE_SLOTS: Readonly<Record<string, SlotRenderer>> = {
  contract: ({ context, directory }) =>
    markdownTable(
      ['Method', 'Route', 'View', 'Fields', 'Permissions'],
      (context.contract ?? []).map(({ methods, pattern, view, fields = [], permissions = [], place }) => [
        methods.join(', ') || 'any',
        codeSpan(pattern),
        place === undefined ? codeSpan(view) : `${codeSpan(view)} ${placeLink(place, directory)}`,
        fields.join(', '),
        permissions.join(', '),
      ]),
    ),
  openapi: ({ context, directory }) => list(context.openApi ?? [], (place) => placeLink(place, directory)),
  databases: ({ context, directory }) =>
    list(context.databases ?? [], ({ alias, engine, place }) => `${codeSpan(alias)}: ${engine}${at(place, directory)}`),
  settings: ({ context, directory }) => settingsTable(context.settings ?? [], directory),
  static_files: ({ context, directory }) => settingsTable(context.staticFiles ?? [], directory),
  models: ({ context, directory }) => modelsOf(context.models ?? [], directory),
  migrations: ({ context, directory }) =>
    list(context.migrations ?? [], ({ app, name, place, note }) => `${codeSpan(`${app}.${name}`)}${note === undefined ? '' : ` – ${note}`}${at(place, directory)}`),
  entry_points: ({ context, directory }) =>
    list(context.entryPoints ?? [], ({ kind, value, place }) => `${kind}: ${codeSpan(redactSecrets(value))}${at(place, directory)}`),
  environment: ({ context, directory }) =>
    markdownTable(
      ['Variable', 'Default', 'Read in'],
      (context.environment ?? []).map(({ name, hasDefault, place }) => [
        codeSpan(name),
        hasDefault ? 'has one' : 'must be set',
        place === undefined ? '' : placeLink(place, directory),
      ]),
    ),
  ports: ({ context, directory }) => list(context.ports ?? [], ({ port, place }) => `${port}${at(place, directory)}`),
  suites: ({ context, directory }) =>
    list(context.suites ?? [], ({ name, framework, count, place }) => {
      const size = count === undefined ? '' : `, ${count} ${count === 1 ? 'test' : 'tests'}`;
      return `${name}: ${framework}${size}${at(place, directory)}`;
    }),
  journey: ({ context }) => (context.journey ?? []).map((step, index) => `${index + 1}. ${step}`).join('\n'),
  deploy_settings: ({ context, directory }) =>
    markdownTable(
      ['Setting', 'Now', 'Question', 'Place'],
      (context.deploySettings ?? []).map((setting) => [
        codeSpan(setting.name),
        valueOf(setting),
        setting.question,
        setting.place === undefined ? '' : placeLink(setting.place, directory),
      ]),
    ),
  templates: ({ context, directory }) =>
    list(context.templates ?? [], ({ place, note }) => `${placeLink(place, directory)}${note === undefined ? '' : ` – ${note}`}`),
};

function settingsTable(settings: readonly ContextSetting[], directory: string): string {
  return markdownTable(
    ['Setting', 'Value', 'Place'],
    settings.map((setting) => [codeSpan(setting.name), valueOf(setting), setting.place === undefined ? '' : placeLink(setting.place, directory)]),
  );
}

function valueOf({ name, value }: ContextSetting): string {
  if (value.trim() === '') return 'not set';
  return isSecretName(name) ? REDACTED : codeSpan(redactSecrets(value, 'python'));
}

function modelsOf(models: readonly ContextModel[], directory: string): string {
  const shown = models.slice(0, MAX_MODELS).map((model) => modelOf(model, directory));
  const hidden = models.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`… and ${hidden} more.`] : [])].join('\n\n');
}

function modelOf({ name, place, fields, relations = [], indexes = [] }: ContextModel, directory: string): string {
  const parts = [
    `**${name}**${at(place, directory)}`,
    markdownTable(['Field', 'Type', 'Options'], fields.map(({ name: field, type, options = '' }) => [codeSpan(field), type, options === '' ? '' : codeSpan(options)])),
    relations.length === 0 ? '' : `Relations: ${relations.map(codeSpan).join(', ')}`,
    indexes.length === 0 ? '' : `Indexes and constraints: ${indexes.map(codeSpan).join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function list<T>(entries: readonly T[], render: (entry: T) => string): string {
  return entries.map((entry) => `- ${render(entry)}`).join('\n');
}

function at(place: ContextPlace | undefined, directory: string): string {
  return place === undefined ? '' : ` ${placeLink(place, directory)}`;
}
