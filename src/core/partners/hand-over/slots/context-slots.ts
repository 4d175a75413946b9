import { findRole } from '../../catalogue';
import { codeFence, codeSpan } from '../markdown/code-fence';
import { placeLink } from '../markdown/place-link';
import { redactSecrets } from '../../../redact/redact-secrets';
import type { HandOverRequest } from '../render-hand-over';
import type { SlotRenderer } from '../render-slots';

/** A selection that is longer is cut: whoever needs more opens the link. */
const MAX_LINES = 120;
const MAX_CHARACTERS = 8000;
const MAX_ENTRIES = 20;

/** The slots that every route fills. */
export const CONTEXT_SLOTS: Readonly<Record<string, SlotRenderer>> = {
  title: ({ title }) => oneLine(title),
  goal: ({ goal, title }) => redactSecrets(goal?.trim() || oneLine(title)),
  boundary: ({ route }) => route.boundary,
  partner: ({ partner, route }) => partner ?? findRole(route.roles[0] ?? '')?.label ?? route.label,
  coordinator: ({ coordinator }) => coordinator ?? '',
  intro: (request) => introOf(request),
  context: (request) => contextOf(request),
  selection: (request) => selectionOf(request),
  diagnostics: ({ context }) =>
    bullets(context.diagnostics ?? [], ({ message, source, line }) =>
      `${redactSecrets(oneLine(message))}${source === undefined ? '' : ` (${source})`}${line === undefined ? '' : `, line ${line}`}`,
    ),
  evidence: ({ context, directory }) =>
    bullets(context.evidence ?? [], ({ file, line, text }) => `${text} ${placeLink({ path: file, line }, directory)}`),
};

function introOf(request: HandOverRequest): string {
  const partner = CONTEXT_SLOTS['partner']?.(request) ?? '';
  const report = request.coordinator === undefined ? 'the coordinator' : codeSpan(request.coordinator);
  return request.route.kind === 'escalation'
    ? `Handed over from the Django developer to the **${partner}**. Tick each step, note what was found under Log, set the status at the end and report to ${report}, naming this file.`
    : `Shared between the Django developer and the **${partner}**. The Django side stays where it is; tick each step, note what was agreed under Log and report to ${report}, naming this file.`;
}

function contextOf({ context, directory }: HandOverRequest): string {
  const { project, django, python, app, thing, place, git } = context;
  const rows: [string, string | undefined][] = [
    ['Project', project && `${codeSpan(project.root)}${project.settingsModule === undefined ? '' : `, settings ${codeSpan(project.settingsModule)}`}`],
    ['Django', django],
    ['Python', python],
    ['App', app === undefined ? undefined : codeSpan(app)],
    [thing === undefined ? '' : capitalised(thing.kind), thing && codeSpan(thing.name)],
    ['Place', place && placeLink(place, directory)],
    ['Git', gitOf(git)],
  ];
  return rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}

function gitOf(git: HandOverRequest['context']['git']): string | undefined {
  const parts = [git?.branch && `branch ${codeSpan(git.branch)}`, git?.commit && `commit ${codeSpan(git.commit.slice(0, 12))}`];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function selectionOf({ context, directory }: HandOverRequest): string {
  const { selection, place } = context;
  if (selection === undefined || selection.text.trim() === '') return '';
  const lines = selection.text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  let shown = lines.slice(0, MAX_LINES).join('\n');
  if (shown.length > MAX_CHARACTERS) shown = shown.slice(0, MAX_CHARACTERS);
  const hidden = lines.length - shown.split('\n').length;
  const fence = codeFence(redactSecrets(shown, selection.language), selection.language ?? '');
  const isWhole = hidden === 0 && shown.length === lines.join('\n').length;
  if (isWhole) return fence;
  const where = place === undefined ? '' : `: ${placeLink(place, directory)}`;
  return `${fence}\n\n… cut here${hidden > 0 ? `, ${hidden} more lines` : ''}${where}`;
}

function bullets<T>(entries: readonly T[], render: (entry: T) => string): string {
  const shown = entries.slice(0, MAX_ENTRIES).map((entry) => `- ${render(entry)}`);
  const hidden = entries.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`- … and ${hidden} more`] : [])].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
