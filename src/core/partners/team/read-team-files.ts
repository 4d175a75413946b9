import { decodeText } from '../../base/decode-text';
import { nameOf } from '../../base/path-parts';
import { FileProblem } from '../../base/ports';
import { readAgent, readRoomodes } from './read-agent';
import type { Agent } from './read-agent';
import type { Candidate } from './candidate';
import type { Files, Problem } from '../../base/ports';
import type { TextProblem } from '../../base/toml';

/** An agent, with where it was found. */
export interface FoundAgent extends Agent {
  by: Candidate['by'];
  file: string;
}

/** What the files of a workspace say about who is here. */
export interface TeamFiles {
  agents: FoundAgent[];
  codeowners: { path: string; text: string } | undefined;
  agentsFile: { path: string; text: string } | undefined;
  problems: Problem[];
}

const MODE_FILE = /^\.ruru\/modes\/[^/]+\/[^/]+\.mode\.md$/;
const COPILOT_FILE = /^\.github\/agents\/[^/]+\.md$/;
const CLAUDE_FILE = /^\.claude\/agents\/(?:[^/]+\/){0,3}[^/]+\.md$/;
/** In the order in which GitHub and GitLab look for it. */
export const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
const AGENTS_FILE = 'AGENTS.md';
const ROOMODES = '.roomodes';
const MAX_BYTES = 1024 * 1024;
/** How many files are read at once. */
const AT_ONCE = 16;
const NAMELESS = { line: 1, message: 'This agent has no name, so it goes by that of its file.' };

/** Whether a file says who is here, for the `wanted` of a walk. */
export function isTeamFile(path: string): boolean {
  return (
    path === AGENTS_FILE ||
    path === ROOMODES ||
    CODEOWNERS.includes(path) ||
    MODE_FILE.test(path) ||
    COPILOT_FILE.test(path) ||
    CLAUDE_FILE.test(path)
  );
}

/** Reads every file that says who is here, in the order in which they are asked. */
export async function readTeamFiles(files: Files, listing: readonly string[]): Promise<TeamFiles> {
  const problems: Problem[] = [];
  const agents: FoundAgent[] = [];
  const textOf = async (path: string): Promise<string | undefined> => {
    try {
      const bytes = await files.read(path, { maxBytes: MAX_BYTES });
      return bytes && decodeText(bytes);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problems.push({ path, line: 1, message: `This file cannot be asked who is here: ${error.message}` });
      return undefined;
    }
  };
  const modeFiles = listing.filter((path) => [MODE_FILE, COPILOT_FILE, CLAUDE_FILE].some((one) => one.test(path)));
  const texts = await readAtOnce(modeFiles, textOf);
  const note = (path: string, found: readonly TextProblem[]): void => {
    problems.push(...found.map((problem) => ({ path, ...problem })));
  };
  const roomodes = listing.includes(ROOMODES) ? await textOf(ROOMODES) : undefined;
  if (roomodes !== undefined) {
    const read = readRoomodes(roomodes);
    note(ROOMODES, read.problems);
    agents.push(...read.agents.map((agent): FoundAgent => ({ ...agent, by: 'roo-mode', file: ROOMODES })));
  }
  for (const [by, pattern] of [
    ['roo-mode', MODE_FILE],
    ['copilot-agent', COPILOT_FILE],
    ['claude-agent', CLAUDE_FILE],
  ] as const) {
    for (const path of modeFiles.filter((each) => pattern.test(each))) {
      const text = texts.get(path);
      if (text === undefined) continue;
      const { agent, named, problems: found } = readAgent(text, nameOf(path).replace(/(?:\.(?:agent|mode))?\.md$/, ''));
      note(path, found);
      // Copilot takes the file's name itself; Claude and Roo want to be told.
      if (!named && found.length === 0 && by !== 'copilot-agent') note(path, [NAMELESS]);
      agents.push({ ...agent, by, file: path });
    }
  }
  return { agents, codeowners: await firstOf(CODEOWNERS), agentsFile: await firstOf([AGENTS_FILE]), problems };

  async function firstOf(paths: readonly string[]): Promise<{ path: string; text: string } | undefined> {
    const path = paths.find((each) => listing.includes(each));
    const text = path === undefined ? undefined : await textOf(path);
    return path === undefined || text === undefined ? undefined : { path, text };
  }
}

/** Reads many files at once: over a network each takes its time, whatever its size. */
async function readAtOnce(
  paths: readonly string[],
  read: (path: string) => Promise<string | undefined>,
): Promise<Map<string, string | undefined>> {
  const texts = new Map<string, string | undefined>();
  const waiting = paths.values();
  const work = async (): Promise<void> => {
    for (const path of waiting) texts.set(path, await read(path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return texts;
}
