import { resolve } from 'node:path';
import type { GetPromptResult, Prompt } from '@modelcontextprotocol/sdk/types.js';
import { redactText, showText, type DjangoMode } from '../core';
import { UserError, isUserError } from '../core/base/errors';
import { findWorkspace, isAboveProjects } from '../node/paths/find-workspace';
import { countReads } from '../node/reading/count-reads';
import { createNodeFiles } from '../node/reading/node-files';
import { openNodeMode } from '../node/open-node-mode';
import { terminal } from '../node/terminal/terminal';
import { findTool, TOOLS } from '../tools/tools';
import type { Data } from '../tools/answer';
import type { Tool } from '../tools/tool';
import { type Completable, completeArgument, type Completion } from './complete-argument';
import { missingOf, type Question } from './ask-for-missing';
import { limit } from './limit';
import { localisePaths } from './localise-paths';
import { getPrompt, listPrompts } from './prompts';
import { ResourceWatch, type ResourceListener } from './resource-watch';
import { listResources, readResource, type ResourceText, type ResourcePage } from './resources';

/** How many requests touch the disk at once: far from what a system allows one process to have open. */
const MOST_AT_ONCE = 16;

/** What came of a call: words for the model, and the same as data unless it failed. */
export interface CalledTool {
  text: string;
  data?: Data;
  isError: boolean;
}

/** A workspace folder as the server serves it. What it throws on purpose is a UserError. */
export interface Workspace {
  readonly tools: readonly Tool[];
  /** What a call lacks that a person can say; nothing where it would be refused with that, too. */
  missing(name: string, input: Readonly<Record<string, unknown>>): Promise<Question[]>;
  /**
   * What goes wrong inside a tool is an answer too, which the model reads.
   * @param onRead called for each file that is read meanwhile
   * @throws UserError where there is no such tool
   */
  callTool(name: string, input: unknown, onRead: () => void): Promise<CalledTool>;
  /** @throws UserError for a cursor that was never given out */
  listResources(cursor: string | undefined): Promise<ResourcePage>;
  /** @throws UserError where there is no such resource, or it cannot be read */
  readResource(uri: string): Promise<ResourceText>;
  /** Tells of this resource from now on. @throws UserError where there is none */
  subscribe(uri: string): Promise<void>;
  unsubscribe(uri: string): void;
  /** What fits an argument of a prompt or a resource template, as far as it was typed. */
  complete(of: Completable, argument: { name: string; value: string }): Promise<Completion>;
  listPrompts(): Prompt[];
  /** @throws UserError where there is no such prompt, or an argument is missing or too long */
  getPrompt(name: string, values: Readonly<Record<string, string>>): Promise<GetPromptResult>;
}

/** The tool that makes a file where there was none. */
const CREATES = findTool('create_escalation');

/**
 * The tools that say which folder was found, where none was named and it is not the one that the server was started in, or where nobody
 * works in that one.
 */
const OVERVIEWS: ReadonlySet<string> = new Set(['detect_django', 'list_tasks']);

/** Whether a call takes the work of a partner, or gives it back. */
function isSettling({ name }: Tool, input: unknown): boolean {
  return name === 'update_task' && typeof input === 'object' && input !== null && 'outcome' in input;
}

/** @throws UserError where nothing says that somebody works in a folder */
function refuseNowhere(folder: string): void {
  if (findWorkspace(folder) !== undefined) return;
  throw new UserError(
    `${folder} is in no Django project and no repository, and has no task log; nothing was written.`,
    'Start the server in the project, or name its folder where the server is set up.',
  );
}

/** @throws UserError where a folder holds everything of somebody, and nobody works in it: nothing is looked for in all of a disk */
function refuseAll(folder: string): void {
  if (!isAboveProjects(folder) || findWorkspace(folder) !== undefined) return;
  throw new UserError(
    `${resolve(folder)} is no project: nothing says in which folder you work.`,
    'Start the server in the project, or name its folder where the server is set up.',
  );
}

/** What went wrong, as a client may show it. */
export function describeError(error: UserError): string {
  return showText(redactText(error.message));
}

/**
 * Opens a workspace folder. Core and the tools are a bundle of their own that begins here: the server has answered its client's
 * greeting by the time it is loaded.
 * @param folder its path on this machine
 * @param options.isNamed whether the server was told to serve this one: then task logs are made wherever it is
 * @param options.listener is told of resources, once they are listed or subscribed to
 */
export async function openWorkspace(
  folder: string,
  { isNamed, listener }: { isNamed: boolean; listener: ResourceListener },
): Promise<Workspace> {
  const listening = new Set<() => void>();
  const files = countReads(createNodeFiles(folder, { blocking: true, stamped: true }), () => {
    for (const onRead of listening) onRead();
  });
  const { mode } = await openNodeMode(folder, files, { asksGit: false });
  // Of who takes work it has to be known what others have changed in what was asked for; nothing else asks git.
  let asking: Promise<DjangoMode> | undefined;
  const modeFor = async (tool: Tool, input: unknown): Promise<DjangoMode> =>
    isSettling(tool, input) ? (asking ??= openNodeMode(folder, files).then((opened) => opened.mode)) : mode;
  const inTurn = limit(MOST_AT_ONCE);
  const watch = new ResourceWatch(folder, mode, listener);
  const tellsFolder = (): boolean =>
    !isNamed && (![process.cwd(), '.'].includes(folder) || findWorkspace(folder) === undefined);

  const runTool = async (tool: Tool, input: unknown): Promise<CalledTool> => {
    try {
      if (!isNamed) refuseAll(folder);
      if (!isNamed && tool === CREATES) refuseNowhere(folder);
      const answer = await tool.run(await modeFor(tool, input), await localisePaths(folder, input));
      return {
        ...answer,
        text: OVERVIEWS.has(tool.name) && tellsFolder() ? `In ${resolve(folder)}\n${answer.text}` : answer.text,
        isError: false,
      };
    } catch (error) {
      if (isUserError(error)) return { text: error.message, isError: true };
      terminal.complain([`${tool.name} failed:`, ...String(error instanceof Error ? error.stack : error).split('\n')]);
      return { text: `${tool.name} failed unexpectedly. Nothing more is known; try another way.`, isError: true };
    }
  };

  const askable = async (name: string, input: Readonly<Record<string, unknown>>): Promise<Question[]> => {
    const questions = missingOf(name, input, mode.reports.coordinator() !== '');
    if (questions.length === 0) return [];
    try {
      const local = await localisePaths(folder, {
        ...input,
        ...Object.fromEntries(questions.map(({ field }) => [field, '?'])),
      });
      await findTool(name)?.check(mode, local);
      return questions;
    } catch (error) {
      if (isUserError(error)) return [];
      throw error;
    }
  };

  return {
    tools: TOOLS,
    missing: (name, input) => inTurn(() => askable(name, input)),
    callTool: async (name, input, onRead) => {
      const tool = findTool(name);
      if (tool !== undefined)
        return inTurn(async () => {
          listening.add(onRead);
          return runTool(tool, input).finally(() => listening.delete(onRead));
        });
      throw new UserError(
        `There is no tool ${JSON.stringify(name.slice(0, 60))}.`,
        `Use one of ${TOOLS.map((each) => each.name).join(', ')}.`,
      );
    },
    listResources: (cursor) =>
      inTurn(async () => {
        await watch.followList();
        return listResources(mode, cursor);
      }),
    readResource: (uri) => inTurn(() => readResource(mode, uri)),
    subscribe: (uri) => inTurn(() => watch.subscribe(uri)),
    unsubscribe: (uri) => watch.unsubscribe(uri),
    complete: (of, argument) => inTurn(() => completeArgument(mode, of, argument)),
    listPrompts,
    getPrompt: async (name, values) => getPrompt(name, values),
  };
}
