import { nameOf } from '../../../base/path-parts';
import type { Place } from '../../../base/place';
import { codeFence, codeSpan } from '../markdown/code-fence';
import { fiveLines } from '../markdown/five-lines';
import { listNames } from '../markdown/list-names';
import { placeLink } from '../markdown/place-link';
import { redact } from '../../../project/settings/redact';
import { isSecretName } from '../../../redact/secret-name';
import { redactSecrets } from '../../../redact/redact-secrets';
import { isMarked } from '../../../redact/mark-for';
import type { ContextSetting } from '../hand-over-context';
import type { HandOverRequest, SlotRenderer } from '../hand-over-request';
import { modelsOf } from './model-slot';
import { moreOf } from './more-of';
import { operationsOf } from './operation-slot';
import { serializersOf } from './serializer-slot';

/** So many names stand on one line. */
const MAX_NAMES = 8;
/** So many conditions are told of, each with the variables that it needs. */
const MAX_CONDITIONS = 4;

/** The slots that belong to single routes: five lines each, and the command that shows the rest. */
export const ROUTE_SLOTS: Readonly<Record<string, SlotRenderer>> = {
  contract: (request) => contractOf(request),
  fields: (request) => serializersOf(request),
  openapi: ({ context, directory }) => fiveLines(context.openApi ?? [], (place) => placeLink(place, directory)),
  databases: ({ context, directory }) =>
    fiveLines(
      context.databases ?? [],
      ({ alias, engine, place, note }) => `${codeSpan(alias)}: ${engine}${noted(note)}${at(place, directory)}`,
    ),
  settings: (request) => settingsOf(request.context.settings ?? [], request),
  static_files: (request) => settingsOf(request.context.staticFiles ?? [], request),
  models: (request) => modelsOf(request),
  model_diagram: ({ context }) =>
    context.modelDiagram === undefined ? '' : codeFence(context.modelDiagram, 'mermaid'),
  operations: (request) => operationsOf(request),
  migrations: ({ context, directory }) =>
    fiveLines(
      context.migrations ?? [],
      ({ app, name, place, note }) => `${codeSpan(`${app}.${name}`)}${noted(note)}${at(place, directory)}`,
      ['django-developer migrations', ...new Set((context.migrations ?? []).map(({ app }) => app))].join(' '),
      ({ app, name }) => `${app}.${name}`,
    ),
  entry_points: ({ context, directory }) =>
    fiveLines(
      context.entryPoints ?? [],
      ({ kind, value, note, place }) =>
        `${kind}: ${codeSpan(redactSecrets(value))}${noted(note)}${at(place, directory)}`,
      undefined,
      ({ kind }) => kind,
    ),
  environment: ({ context: { environment: all = [] } }) => {
    // Code that names variables asks about these; what is run without naming one asks what it has to be given.
    const named = all.filter(({ isNamed }) => isNamed);
    const environment = named.length > 0 ? named : all;
    const needed = environment.filter(({ hasDefault }) => !hasDefault);
    const without = needed.filter(({ when }) => when === undefined).map(({ name }) => name);
    const conditions = [...new Set(needed.flatMap(({ when }) => when ?? []))];
    const others = environment.filter(({ hasDefault }) => hasDefault).map(({ name }) => name);
    const rows = [
      without.length > 0 && `- Needed: ${listNames(without, MAX_NAMES)}`,
      ...conditions.slice(0, MAX_CONDITIONS).map((condition) => {
        const names = needed.filter(({ when }) => when === condition).map(({ name }) => name);
        // What hides secrets takes a name, a colon and a word for a key with its value.
        return `- Under ${codeSpan(redactSecrets(condition, 'python'))} this is needed, too: ${listNames(names, MAX_NAMES)}`;
      }),
      conditions.length > MAX_CONDITIONS &&
        `- Needed under ${conditions.length - MAX_CONDITIONS} more conditions: \`${moreOf('settings')}\``,
      others.length > 0 && `- With a default: ${listNames(others, MAX_NAMES)}`,
      all.length > environment.length &&
        `- ${all.length - environment.length} more are read elsewhere: \`${moreOf('settings')}\``,
    ];
    return rows.filter(Boolean).join('\n');
  },
  ports: ({ context, directory }) =>
    fiveLines(context.ports ?? [], ({ port, place }) => `${port}${at(place, directory)}`),
  suites: ({ context, directory }) =>
    fiveLines(context.suites ?? [], ({ name, framework, count, place, titles = [] }) => {
      const size = count === undefined ? '' : `, ${count} ${count === 1 ? 'test' : 'tests'}`;
      const named = titles.length === 0 ? '' : `: ${titles.map((title) => `“${title}”`).join(', ')}`;
      return `${name}: ${framework}${size}${at(place, directory)}${named}`;
    }),
  journey: ({ context: { journey = [] } }) =>
    journey.length === 0
      ? ''
      : `The pages nearest to the place, to be put into the order of a user:\n\n${fiveLines(journey, (step) => step)}`,
  deploy_settings: ({ context, directory }) =>
    fiveLines(
      context.deploySettings ?? [],
      (setting) =>
        `${codeSpan(setting.name)}, now ${valueOf(setting)}: ${setting.question}${at(setting.place, directory)}`,
    ),
  templates: ({ context, directory }) =>
    fiveLines(
      context.templates ?? [],
      ({ place, note }) => `${placeLink(place, directory)}${noted(note)}`,
      undefined,
      ({ place }) => nameOf(place.path),
    ),
};

/** The routes, each with what goes in and out, who may, and what a client can ask of it. */
function contractOf(request: HandOverRequest): string {
  const { context, directory } = request;
  return fiveLines(
    context.contract ?? [],
    ({ methods, pattern, view, serializers = [], permissions = [], query = [], place }) => {
      const parts = [
        `${codeSpan(view)}${at(place, directory)}`,
        serializers.length > 0 && `takes and gives ${serializers.map(codeSpan).join(' or ')}`,
        permissions.length > 0 && `permissions: ${permissions.join(', ')}`,
        ...query,
      ];
      return `${methods.join(', ') || 'any method'} ${codeSpan(pattern)} – ${parts.filter(Boolean).join('; ')}`;
    },
    moreOf('routes'),
    ({ pattern }) => pattern,
  );
}

function settingsOf(settings: readonly ContextSetting[], request: HandOverRequest): string {
  const rows = fiveLines(
    settings,
    (setting) => `${codeSpan(setting.name)}: ${valueOf(setting)}${at(setting.place, request.directory)}`,
    moreOf('settings'),
    ({ name }) => name,
  );
  const anew = [...new Set(settings.flatMap((setting) => setting.anew ?? []))];
  return anew.length === 0 ? rows : `${rows}\n- ${listNames(anew, MAX_NAMES)} may set these anew`;
}

/** A setting's value; of a secret what is to be told of it: that it is empty, a weak default, a placeholder, or read from elsewhere. */
function valueOf({ name, value }: ContextSetting): string {
  if (value.trim() === '') return 'not set';
  if (!isSecretName(name)) return codeSpan(redactSecrets(value, 'python'));
  const judged = redact(name, value);
  return isMarked(judged) ? judged : codeSpan(judged);
}

function noted(note: string | undefined): string {
  return note === undefined || note === '' ? '' : ` – ${note}`;
}

function at(place: Place | undefined, directory: string): string {
  return place === undefined ? '' : ` ${placeLink(place, directory)}`;
}
