import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { clientFolder, type ToldByClient } from './client-folder';
import type { Workspace } from './open-workspace';

/** A client that has roots and does not tell them in this time, in milliseconds, is served without. */
const ROOTS_TIMEOUT = 3_000;

/** The workspace that a request is about. @param meta the request's `_meta` */
export type OpenWorkspace = (meta?: ToldByClient['meta']) => Promise<Workspace>;

/**
 * Opens the workspace of each request: the folder that was named, else the one where the client says that it works. What was opened
 * once stays open.
 * @param named the folder that the server was started with
 * @param server asks the client, once the greeting is over
 */
export function servedWorkspaces(
  named: string | undefined,
  server: Pick<
    Server,
    | 'getClientCapabilities'
    | 'listRoots'
    | 'setNotificationHandler'
    | 'sendResourceListChanged'
    | 'sendResourceUpdated'
    | 'onerror'
  >,
): OpenWorkspace {
  const opened = new Map<string, Promise<Workspace>>();
  let roots: Promise<string[]> | undefined;
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    roots = undefined;
  });
  const askForRoots = async (): Promise<string[]> => {
    if (server.getClientCapabilities()?.roots === undefined) return [];
    return server.listRoots(undefined, { timeout: ROOTS_TIMEOUT }).then(
      (told) => told.roots.map(({ uri }) => uri),
      () => [],
    );
  };
  const onError = (error: unknown): void => server.onerror?.(error instanceof Error ? error : new Error(String(error)));
  const listener = {
    onListChanged: () => void server.sendResourceListChanged().catch(onError),
    onUpdated: (uri: string) => void server.sendResourceUpdated({ uri }).catch(onError),
    onError,
  };
  const folderFor = async (meta: ToldByClient['meta']): Promise<string> => {
    if (named !== undefined) return named;
    const projectDir = process.env['CLAUDE_PROJECT_DIR'];
    return clientFolder({ roots: await (roots ??= askForRoots()), meta, projectDir, startedIn: '.' });
  };
  return async (meta) => {
    const folder = await folderFor(meta);
    const known = opened.get(folder);
    if (known !== undefined) return known;
    const open = import('./open-workspace').then(({ openWorkspace }) =>
      openWorkspace(folder, { isNamed: named !== undefined, listener }),
    );
    opened.set(folder, open);
    open.catch(() => opened.delete(folder));
    return open;
  };
}
