import { findRole } from '../../../partners/catalogue/catalogue';
import { codeSpan } from '../markdown/code-fence';
import { placeLink } from '../markdown/place-link';
import { redactSecrets } from '../../../redact/redact-secrets';
import type { ContextThing, HandOverContext, StatedVersion } from '../hand-over-context';
import type { HandOverRequest } from '../hand-over-request';
import type { SlotRenderer } from '../hand-over-request';
import { selectionOf } from './selection-slot';

type ContextProject = NonNullable<HandOverContext['project']>;

const MAX_ENTRIES = 20;

/** The slots that every route fills. */
export const CONTEXT_SLOTS: Readonly<Record<string, SlotRenderer>> = {
  title: ({ title }) => oneLine(title),
  goal: ({ goal }) =>
    redactSecrets(goal?.trim() ?? '') || '_Say here what is to be reached, and how one sees that it is._',
  boundary: ({ route }) => route.boundary,
  partner: ({ partner, route }) => partner ?? findRole(route.roles[0] ?? '')?.label ?? route.label,
  coordinator: ({ coordinator }) => coordinator ?? '',
  intro: (request) => introOf(request),
  context: (request) => contextOf(request),
  selection: (request) => selectionOf(request),
  diagnostics: ({ context }) =>
    bullets(context.diagnostics ?? [], ({ message, source, line }) =>
      [redactSecrets(oneLine(message)), source && ` (${source})`, line !== undefined && `, line ${line}`]
        .filter(Boolean)
        .join(''),
    ),
  evidence: ({ context, directory }) =>
    bullets(context.evidence ?? [], ({ file, line, text }) => `${text} ${placeLink({ path: file, line }, directory)}`),
};

function introOf(request: HandOverRequest): string {
  const partner = CONTEXT_SLOTS['partner']?.(request) ?? '';
  const coordinator = request.coordinator ? codeSpan(request.coordinator) : 'whoever coordinates';
  const report = `report to ${coordinator}, naming this file.`;
  return request.route.kind === 'escalation'
    ? `Handed over from the Django developer to the **${partner}**. Tick each step, note what was found under Log, ` +
        `set the status at the end and ${report}`
    : `Shared between the Django developer and the **${partner}**. The Django side stays where it is; tick each step, ` +
        `note what was agreed under Log and ${report}`;
}

function contextOf({ context, directory }: HandOverRequest): string {
  const { project, django, python, app, thing, place, git, related = [] } = context;
  const rows: [string, string | undefined][] = [
    [
      'Project',
      project && `${project.root === '.' ? 'this folder' : codeSpan(project.root)}${settingsOf(project, directory)}`,
    ],
    ['Django', django && versionOf(django, directory)],
    ['Python', python && versionOf(python, directory)],
    ['App', app === undefined ? undefined : codeSpan(app)],
    [thing === undefined ? '' : labelOf(thing.kind), thing && thingOf(thing, directory)],
    ['Place', place && place.path !== '' ? placeLink(place, directory) : undefined],
    ['Touches', related.map((one) => `${one.kind} ${thingOf(one, directory)}`).join(', ')],
    ['Git', gitOf(git)],
  ];
  return rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}

function settingsOf({ settingsModule, settings }: ContextProject, directory: string): string {
  if (settingsModule === undefined) return '';
  return `, settings ${codeSpan(settingsModule)}${settings === undefined ? '' : ` ${placeLink(settings, directory)}`}`;
}

function versionOf({ text, place }: StatedVersion, directory: string): string {
  return `${text}${place === undefined ? '' : ` ${placeLink(place, directory)}`}`;
}

function thingOf({ name, member, place }: ContextThing, directory: string): string {
  const full = member === undefined ? name : `${name}.${member}`;
  return `${codeSpan(full)}${place === undefined ? '' : ` ${placeLink(place, directory)}`}`;
}

function gitOf(git: HandOverRequest['context']['git']): string | undefined {
  const branch = git?.branch && `branch ${codeSpan(git.branch)}`;
  const parts = [branch, git?.commit && `commit ${codeSpan(git.commit.slice(0, 12))}`];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function bullets<T>(entries: readonly T[], render: (entry: T) => string): string {
  const shown = entries.slice(0, MAX_ENTRIES).map((entry) => `- ${render(entry)}`);
  const hidden = entries.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`- … and ${hidden} more`] : [])].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The kinds of things that are not written like a word at the beginning of a sentence. */
const LABELS: Readonly<Record<string, string>> = {
  url: 'URL',
  graphql: 'GraphQL',
  queryset: 'QuerySet',
  viewset: 'ViewSet',
};

/** `setting` as a label: `Setting`. */
function labelOf(kind: string): string {
  return LABELS[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}
