import {
  CATALOGUE,
  type DjangoMode,
  isOpen,
  pathOfTask,
  redactData,
  showLine,
  type TaskLog,
  wellFormed,
} from '../core';
import { UserError } from '../core/base/errors';
import { fitRows } from '../tools/answer';
import { clip } from '../tools/clip';
import { fenceText } from '../tools/fence';
import { textForAnswer } from '../tools/read-task';
import { GROUP_URI, PARTNERS_URI, TASKS_URI } from './resource-templates';

/** How much of a title or a name a list shows, in bytes. */
const LONGEST_TITLE = 160;

/** A resource as a client lists it. */
interface ListedResource {
  uri: string;
  name: string;
  title: string;
  description: string;
  mimeType: string;
}

/** Some of the resources, and where the next ones begin. */
export interface ResourcePage {
  resources: ListedResource[];
  nextCursor?: string;
}

/** What is behind a resource. */
export interface ResourceText {
  uri: string;
  mimeType: string;
  text: string;
}

/**
 * The catalogue of partners, then the task logs that are open; of as many as an answer holds.
 * @param cursor where the last page ended
 * @throws UserError for a cursor that was never given out
 */
export async function listResources(mode: DjangoMode, cursor: string | undefined): Promise<ResourcePage> {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0)
    throw new UserError('There is no such cursor.', 'List from the beginning.');
  const tasks = await openTasks(mode);
  const { data } = fitRows(tasks.slice(start), { lines: () => [], data: toResource });
  const page = data as ListedResource[];
  const catalogue = {
    uri: PARTNERS_URI,
    name: 'partners',
    title: 'Partners',
    description: 'Partner groups, roles, routes and coordinators.',
    mimeType: 'application/json',
  };
  const end = start + page.length;
  return {
    resources: start === 0 ? [catalogue, ...page] : page,
    ...(end < tasks.length && { nextCursor: String(end) }),
  };
}

/** All that lists of resources tell, as a text to compare. */
export async function describeResources(mode: DjangoMode): Promise<string> {
  return JSON.stringify((await openTasks(mode)).map(toResource));
}

async function openTasks(mode: DjangoMode): Promise<TaskLog[]> {
  return (await mode.tasks.load()).tasks.filter(isOpen);
}

function toResource({ id, title, path, statusText }: TaskLog): ListedResource {
  return {
    uri: TASKS_URI + wellFormed(path).split('/').map(encodeURIComponent).join('/'),
    ...redactData({
      name: clip(showLine(id), LONGEST_TITLE),
      title: clip(showLine(title), LONGEST_TITLE),
      description: clip(showLine(statusText), LONGEST_TITLE),
    }),
    mimeType: 'text/markdown',
  };
}

/**
 * What is behind a resource; a task log is fenced, as tools give it, and of a long one there is the beginning and the end.
 * @throws UserError where there is none, or the file cannot be read
 */
export async function readResource(mode: DjangoMode, uri: string): Promise<ResourceText> {
  const partners = partnersBehind(uri);
  if (partners !== undefined) return { uri, mimeType: 'application/json', text: JSON.stringify(partners) };
  const path = pathOf(uri);
  if (path === undefined)
    throw new UserError('There is no such resource.', 'List the resources to see which there are.');
  const { text } = await mode.tasks.read(pathOfTask(await mode.tasks.load(), path));
  return { uri, mimeType: 'text/markdown', text: fenceText(textForAnswer(text)) };
}

/** The groups, routes and coordinators, or one group with its roles; undefined for every other resource. */
function partnersBehind(uri: string): object | undefined {
  const { groups, roles, routes, coordinators } = CATALOGUE;
  if (uri === PARTNERS_URI) return { groups, routes, coordinators, roles: `${GROUP_URI}GROUP` };
  const group = groups.find(({ id }) => uri === GROUP_URI + id);
  return group && { ...group, roles: roles.filter(({ id }) => group.roles.includes(id)) };
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith(TASKS_URI)) return undefined;
  try {
    return decodeURIComponent(uri.slice(TASKS_URI.length));
  } catch {
    return undefined;
  }
}
