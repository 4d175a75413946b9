import { ErrorCode, McpError, type ListResourcesResult, type ReadResourceResult, type ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import type { DjangoMode } from '../core';
import { pathOfTask } from '../core/tasks/path-of-task';
import { loadBoard } from '../tools/load-board';

const PARTNERS = 'django-developer://partners';
const TASKS = 'django-developer://tasks/';

/** How many resources a client gets at once. */
const PAGE = 200;

/** The files behind the resources, for clients that know a path already. */
export const TEMPLATES: readonly ResourceTemplate[] = [
  { uriTemplate: `${TASKS}{+path}`, name: 'Task log', description: 'A task log by its path in the workspace folder.', mimeType: 'text/markdown' },
];

/**
 * The catalogue of partners, then the task logs.
 * @param cursor where the last page ended
 * @throws McpError for a cursor that was never given out
 */
export async function listResources(mode: DjangoMode, cursor: string | undefined): Promise<ListResourcesResult> {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0) throw new McpError(ErrorCode.InvalidParams, 'There is no such cursor. List from the beginning.');
  const { tasks } = await loadBoard(mode);
  const page = tasks.slice(start, start + PAGE).map(({ id, title, path, statusText }) => ({
    uri: TASKS + path.split('/').map(encodeURIComponent).join('/'),
    name: id,
    title,
    description: statusText,
    mimeType: 'text/markdown',
  }));
  const catalogue = { uri: PARTNERS, name: 'partners', title: 'Partners', description: 'Partner groups, roles, routes and coordinators.', mimeType: 'application/json' };
  const end = start + page.length;
  return { resources: start === 0 ? [catalogue, ...page] : page, ...(end < tasks.length && { nextCursor: String(end) }) };
}

/** What is behind a resource. @throws McpError where there is none, UserError where the file cannot be read */
export async function readResource(mode: DjangoMode, uri: string): Promise<ReadResourceResult> {
  if (uri === PARTNERS) return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(mode.catalogue) }] };
  const path = pathOf(uri);
  if (path === undefined) throw new McpError(ErrorCode.InvalidParams, 'There is no such resource. List the resources to see which there are.');
  const text = await mode.readTask(pathOfTask(await loadBoard(mode), path));
  return { contents: [{ uri, mimeType: 'text/markdown', text }] };
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith(TASKS)) return undefined;
  try {
    return decodeURIComponent(uri.slice(TASKS.length));
  } catch {
    return undefined;
  }
}
