import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findWorkspace } from '../node/paths/find-workspace';

/** What a client tells of where it works. */
export interface ToldByClient {
  /** The addresses of its roots, from `roots/list`; none where it has no such thing. */
  roots: readonly string[];
  /** The `_meta` of the request; Codex names its workspaces there, as keys or as a list. */
  meta?: Readonly<Record<string, unknown>> | undefined;
  /** CLAUDE_PROJECT_DIR of the environment. */
  projectDir?: string | undefined;
  /** Where the server was started. */
  startedIn: string;
}

/** Under which key Codex says in a call's `_meta` where it works (0.171.0). */
const CODEX = 'x-codex-turn-metadata';

/**
 * The folder of a client that was started without one: around its first root in which somebody works, else around what the
 * environment, the request or the working directory says, in this order.
 * @returns its path on this machine; where nobody works anywhere, the first that was told
 */
export function clientFolder({ roots, meta, projectDir, startedIn }: ToldByClient): string {
  const told = [
    ...roots.flatMap((root) => pathOfRoot(root) ?? []),
    ...(projectDir === undefined ? [] : [projectDir]),
    ...workspacesIn(meta),
  ].filter(isDirectory);
  for (const start of [...told, startedIn]) {
    const folder = findWorkspace(start);
    if (folder !== undefined) return folder;
  }
  return told[0] ?? startedIn;
}

/** A root is the address of a file by the protocol; what is elsewhere is not served. */
function pathOfRoot(root: string): string | undefined {
  try {
    return fileURLToPath(root);
  } catch {
    return undefined;
  }
}

function workspacesIn(meta: ToldByClient['meta']): string[] {
  const turn = parsed(meta?.[CODEX]);
  const workspaces = isObject(turn) ? turn['workspaces'] : undefined;
  const named = Array.isArray(workspaces)
    ? (workspaces as unknown[])
    : isObject(workspaces)
      ? Object.keys(workspaces)
      : [];
  return named.filter((each) => typeof each === 'string');
}

/** Headers carry it as text, calls as data. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Nothing there, or no path that can be.
    return false;
  }
}
