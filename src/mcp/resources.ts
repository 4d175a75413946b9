import { type DjangoMode, pathOfTask, redactData, redactText, showLine, wellFormed } from '../core';
import { UserError } from '../core/base/errors';
import { fenceText } from '../tools/fence';
import { PARTNERS_URI, TASKS_URI } from './resource-templates';

/** How many task logs a client gets at once. */
const PAGE = 200;

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
 * The catalogue of partners, then the task logs.
 * @param cursor where the last page ended
 * @throws UserError for a cursor that was never given out
 */
export async function listResources(mode: DjangoMode, cursor: string | undefined): Promise<ResourcePage> {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0)
    throw new UserError('There is no such cursor.', 'List from the beginning.');
  const { tasks } = await mode.tasks.load();
  const page = tasks.slice(start, start + PAGE).map(({ id, title, path, statusText }) => ({
    uri: TASKS_URI + wellFormed(path).split('/').map(encodeURIComponent).join('/'),
    ...redactData({ name: showLine(id), title: showLine(title), description: showLine(statusText) }),
    mimeType: 'text/markdown',
  }));
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

/** What is behind a resource; a task log is fenced, as tools give it. @throws UserError where there is none, or the file cannot be read */
export async function readResource(mode: DjangoMode, uri: string): Promise<ResourceText> {
  if (uri === PARTNERS_URI) return { uri, mimeType: 'application/json', text: JSON.stringify(mode.partners.catalogue) };
  const path = pathOf(uri);
  if (path === undefined)
    throw new UserError('There is no such resource.', 'List the resources to see which there are.');
  return {
    uri,
    mimeType: 'text/markdown',
    text: fenceText(redactText((await mode.tasks.read(pathOfTask(await mode.tasks.load(), path))).text)),
  };
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith(TASKS_URI)) return undefined;
  try {
    return decodeURIComponent(uri.slice(TASKS_URI.length));
  } catch {
    return undefined;
  }
}
