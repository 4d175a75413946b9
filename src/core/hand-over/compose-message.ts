import type { Place } from '../base/place';
import { shortenText, showLine } from '../base/show-text';
import type { Publication } from '../partners/team/repository';
import { redactText } from '../redact/redact-text';
import type { TaskLog } from '../tasks/log/task-log';
import type { Forges } from './forges';
import { OPEN_GOAL } from '../tasks/body/open-goal';
import { linkTo, newIssueAddress, webAddressOf } from './web-address';

/** What a person is told who takes a task. */
export interface TaskMessage {
  title: string;
  /** Lines of plain text, with what and why, the place, where the task log lies, and who asks. */
  text: string;
  /** The forge's own page for a new issue with all of it filled in; absent where there is none that is known. */
  issueUrl?: string;
  /** Why there is no link to the place, one sentence; absent where there is one, or no place. */
  withoutLink?: string;
}

const MAX_LINE = 400;
/** More places are read in the task log. */
const MOST_PLACES = 4;

/**
 * The message by which a person is handed a task: they read it where they read their mail, and may never have seen a task log. It holds no
 * secret, and a link without name and password.
 * @param task its path is relative to the workspace folder
 * @param text of the task log
 * @param forges what hosts of one's own run
 */
export function composeMessage(
  task: Pick<TaskLog, 'path' | 'title' | 'coordinator' | 'id'>,
  text: string,
  publication: Publication | undefined,
  forges: Forges = {},
): TaskMessage {
  const title = redactText(showLine(task.title));
  const place = placeOf(text);
  const link = place && publication && linkTo(place, publication, forges);
  const web = publication && webAddressOf(publication.remote, forges);
  const about = [firstLineOf(text, 'Goal'), firstLineOf(text, 'Why')].filter((line) => line !== '').map(redactText);
  const branch = publication?.branch === undefined ? '' : ` on branch ${showLine(publication.branch)}`;
  const lines = [
    title,
    '',
    ...about,
    ...(about.length > 0 ? [''] : []),
    ...(place ? [placesLine(place, otherPlacesOf(text))] : []),
    ...(link === undefined ? [] : [link]),
    `Task log: ${redactText(showLine(task.path))}${redactText(branch)}${web ? ` of ${web.url}` : ''}`,
    ...(task.coordinator === '' ? [] : [`Reports go to: ${redactText(showLine(task.coordinator))}`]),
    ...(publication?.user === undefined ? [] : [`Asked by: ${redactText(showLine(publication.user))}`]),
  ];
  const message = lines.join('\n');
  const issueUrl = web && newIssueAddress(web, title, lines.slice(2).join('\n'));
  return {
    title,
    text: message,
    ...(issueUrl !== undefined && { issueUrl }),
    ...(place && link === undefined && { withoutLink: reasonOf(publication, web !== undefined) }),
  };
}

function reasonOf(publication: Publication | undefined, isKnown: boolean): string {
  if (!publication) return 'There is no link to the place: the repository has no remote that could be asked for.';
  if (!isKnown)
    return 'There is no link to the place: the pages of its remote are not known. The setting djangoDeveloper.forges can say what its host runs.';
  return 'There is no link to the place: neither the commit nor the branch is on the remote. Push it first.';
}

function placeText({ path, line, endLine }: Place): string {
  return [path, line === undefined ? '' : `:${line}`, endLine === undefined ? '' : `-${endLine}`].join('');
}

function placesLine(place: Place, others: readonly Place[]): string {
  const all = [place, ...others].slice(0, MOST_PLACES).map((one) => redactText(showLine(placeText(one))));
  const hidden = 1 + others.length - all.length;
  return `${others.length === 0 ? 'Place' : 'Places'}: ${all.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}

/** The place that a hand-over is about: `[orders/models.py:4-14](…)` under its heading Code. */
function placeOf(text: string): Place | undefined {
  return readPlace(linesUnder(text, 'Code').find((line) => line.startsWith('[')) ?? '');
}

/** The places of the same work: `And [orders/models.py:4-14](…)` below it, outside of what is quoted. */
function otherPlacesOf(text: string): Place[] {
  let fence = '';
  return linesUnder(text, 'Code').flatMap((line) => {
    const [mark] = /^`{3,}/.exec(line) ?? [];
    if (mark !== undefined && (fence === '' || line.trimEnd() === fence)) fence = fence === '' ? mark : '';
    return fence === '' && line.startsWith('And [') ? (readPlace(line.slice('And '.length)) ?? []) : [];
  });
}

function readPlace(link: string): Place | undefined {
  const [, path = '', line, endLine] = /^\[([^\]:]{1,500})(?::(\d{1,7})(?:-(\d{1,7}))?)?\]\(/.exec(link) ?? [];
  if (path === '') return undefined;
  return {
    path,
    ...(line !== undefined && { line: Number(line) }),
    ...(endLine !== undefined && { endLine: Number(endLine) }),
  };
}

function firstLineOf(text: string, heading: string): string {
  const line = linesUnder(text, heading).find((each) => each.trim() !== '' && each !== OPEN_GOAL) ?? '';
  return shortenText(showLine(line).trim(), MAX_LINE);
}

/** The lines of the first section whose heading begins with a word. */
function linesUnder(text: string, heading: string): string[] {
  const lines = text.split(/\r?\n/);
  const from = lines.findIndex((line) => line.startsWith(`## ${heading}`));
  if (from === -1) return [];
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => line.startsWith('## '));
  return to === -1 ? rest : rest.slice(0, to);
}
