import { describeReasons } from '../../../partners/routing/describe-reasons';
import { findRole } from '../../../partners/catalogue/catalogue';
import { codeSpan } from '../markdown/code-fence';
import { fiveLines } from '../markdown/five-lines';
import { placeLink } from '../markdown/place-link';
import { redactSecrets } from '../../../redact/redact-secrets';
import type { ContextThing, ContextUnknown, HandOverContext, StatedVersion } from '../hand-over-context';
import type { HandOverRequest } from '../hand-over-request';
import type { SlotRenderer } from '../hand-over-request';
import { isSettingsFile } from '../../../project/source/classify-path';
import { OPEN_GOAL } from '../../../tasks/body/open-goal';
import { selectionOf } from './selection-slot';

type ContextProject = NonNullable<HandOverContext['project']>;

/** More than these convince nobody further. */
const MAX_EVIDENCE = 3;
/** The same kind of thing is named so often on one line. */
const MAX_OF_KIND = 6;
/** So many of the tests that name it are named. */
const MAX_TESTS = 2;

/** The slots that every route fills. */
export const CONTEXT_SLOTS: Readonly<Record<string, SlotRenderer>> = {
  title: ({ title }) => oneLine(title),
  goal: ({ goal }) => redactSecrets(goal?.trim() ?? '') || OPEN_GOAL,
  boundary: ({ route }) => route.boundary,
  partner: ({ partner, route }) => partner ?? findRole(route.roles[0] ?? '')?.label ?? route.label,
  coordinator: ({ coordinator }) => coordinator ?? '',
  intro: (request) => introOf(request),
  reasons: (request) => reasonsOf(request),
  place: ({ context, directory }) => placeOf(context, directory),
  selection: (request) => selectionOf(request),
  diagnostics: ({ context }) =>
    fiveLines(context.diagnostics ?? [], ({ message, source, line }) =>
      [redactSecrets(oneLine(message)), source && ` (${source})`, line !== undefined && `, line ${line}`]
        .filter(Boolean)
        .join(''),
    ),
  touches: ({ context, directory }) => touchesOf(context, directory),
  context: ({ context, directory }) => projectOf(context, directory),
  evidence: ({ context, directory }) => evidenceOf(context, directory),
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

/** Why it goes to the partner: what in the code says so; where no code is in question, what in the folder does. */
function reasonsOf({ route, context, directory }: HandOverRequest): string {
  if (context.reasons === undefined)
    return [route.boundary, evidenceOf(context, directory)].filter(Boolean).join('\n\n');
  const here =
    context.reasons.length > 0
      ? describeReasons({ because: [...context.reasons] })
      : 'Nothing in the code says so by itself: the sender chose this partner.';
  return `${here} ${route.boundary}`;
}

function evidenceOf({ evidence = [] }: HandOverContext, directory: string): string {
  return evidence
    .slice(0, MAX_EVIDENCE)
    .map(({ file, line, text }) => `- ${text} ${placeLink({ path: file, line }, directory)}`)
    .join('\n');
}

/** Where the code stands: `[catalog/views.py:3-9](…), view BookView of the app catalog`. */
function placeOf({ place, thing, app, git, selection }: HandOverContext, directory: string): string {
  const within =
    thing && `${thing.kind} ${codeSpan(thing.member === undefined ? thing.name : `${thing.name}.${thing.member}`)}`;
  const parts = [
    place && place.path !== '' ? placeLink(place, directory) : '',
    [within, app !== undefined && `${within ? 'of ' : ''}app ${codeSpan(app)}`].filter(Boolean).join(' '),
    linesOf(selection),
    gitOf(git),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Which lines are quoted for the one that is meant. */
function linesOf(code: HandOverContext['selection']): string {
  if (!code?.lines) return '';
  return `lines ${code.lines.line}–${code.lines.endLine} are quoted${code.head ? ` below the head in line ${code.head.line}` : ''}`;
}

/** What the code names and who names it, what was looked for in vain, and the project in one line. */
function touchesOf(context: HandOverContext, directory: string): string {
  const { uses = [], usedBy, absent = [], unknown = [], wiring = [] } = context;
  const kinds = [...new Set(uses.map(({ kind }) => kind))];
  const tests = usedBy && usedBy.tests.length > 0 ? [testsOf(usedBy.tests, directory)] : [];
  const callers = usedBy ? listed(usedBy.callers.map((one) => `${one.kind} ${thingOf(one, directory)}`)) : [];
  const rows = [
    ...kinds.map((kind) => {
      const named = uses.filter((one) => one.kind === kind).map((one) => thingOf(one, directory));
      return `Uses ${named.length > 1 ? pluralOf(kind) : kind} ${listed(named).join(', ')}`;
    }),
    ...wiring.map(({ text, place }) => `${text} ${placeLink(place, directory)}`),
    callers.length + tests.length > 0 && `Used by ${[...callers, ...tests].join(', ')}`,
    absent.length > 0 && `Not found: ${absent.join('; ')}`,
    ...notKnown(unknown, directory),
    projectOf(context, directory),
  ];
  return rows
    .filter(Boolean)
    .map((row) => `- ${row}`)
    .join('\n');
}

/** What could not be looked for, by the reason: a row for each. */
function notKnown(unknown: readonly ContextUnknown[], directory: string): string[] {
  const reasons = [...new Set(unknown.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const [first, ...others] = unknown.filter((one) => one.reason === reason);
    if (!first) return [];
    const what = [first, ...others].map((one) => one.what).join('; ');
    return `Not known: ${what}, because ${redactSecrets(oneLine(reason))}${first.place ? ` ${placeLink(first.place, directory)}` : ''}`;
  });
}

/** `test CartTest.test_total […]`; of many how many they are, and the nearest. */
function testsOf(tests: readonly ContextThing[], directory: string): string {
  const first = tests.slice(0, MAX_TESTS).map((one) => thingOf(one, directory));
  if (tests.length > MAX_TESTS) return `${tests.length} tests, the nearest ${first.join(' and ')}`;
  return `${tests.length === 1 ? 'test' : 'tests'} ${first.join(' and ')}`;
}

function listed(entries: readonly string[]): string[] {
  const hidden = entries.length - MAX_OF_KIND;
  return [...entries.slice(0, MAX_OF_KIND), ...(hidden > 0 ? [`${hidden} more`] : [])];
}

function pluralOf(kind: string): string {
  if (/(?:s|tags)$/.test(kind)) return `${kind}${kind.endsWith('class') ? 'es' : ''}`;
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

/** `Project: settings config.settings […], Django >=5.2 […], Python >=3.12`. */
function projectOf({ project, django, python, place }: HandOverContext, directory: string): string {
  const parts = [
    project && project.root !== '.' && codeSpan(project.root),
    project && settingsOf(project, place?.path ?? '', directory),
    django && `Django ${versionOf(django, directory)}`,
    python && `Python ${python.text}`,
  ];
  const told = parts.filter(Boolean).join(', ');
  return told === '' ? '' : `Project: ${told}`;
}

/** The settings that the project is run with where nothing says otherwise; beside other settings it is told that these are those. */
function settingsOf({ settingsModule, settings }: ContextProject, path: string, directory: string): string {
  if (settingsModule === undefined) return '';
  const isOfOthers = isSettingsFile(path) && settings !== undefined && settings.path !== path;
  return `settings ${isOfOthers ? 'by default ' : ''}${codeSpan(settingsModule)}${settings === undefined ? '' : ` ${placeLink(settings, directory)}`}`;
}

function versionOf({ text, place }: StatedVersion, directory: string): string {
  return `${text}${place === undefined ? '' : ` ${placeLink(place, directory)}`}`;
}

function thingOf({ name, member, place }: ContextThing, directory: string): string {
  const full = member === undefined ? name : `${name}.${member}`;
  // A file that is called by its path is named once.
  if (place?.path === name) return placeLink(place, directory);
  return `${codeSpan(full)}${place === undefined ? '' : ` ${placeLink(place, directory)}`}`;
}

function gitOf(git: HandOverRequest['context']['git']): string {
  const branch = git?.branch && `branch ${codeSpan(git.branch)}`;
  const parts = [branch, git?.commit && `commit ${codeSpan(git.commit.slice(0, 12))}`];
  return parts.filter(Boolean).join(' at ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
