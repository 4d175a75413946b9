import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type AgentFile,
  applyEdits,
  type Change,
  FileProblem,
  type Files,
  isSigned,
  markSection,
  newRoomodes,
  noteOnTools,
  type PartnerHere,
  placeRooMode,
  placeSection,
  readAgentFile,
  renderAgentsSection,
  renderClaudeAgent,
  rooModeOf,
  sign,
} from '../../core';
import type { Audience } from './audience';

/** What setting up would do to one file. */
export interface PlannedFile {
  audience: Audience;
  /** Relative to the workspace folder. */
  path: string;
  /** Absent where there is nothing to do. */
  change?: Change;
  /** The whole text afterwards. */
  after: string;
  /** Why the file is left as it is although it differs: one sentence. */
  refused?: string;
}

type Writer = (before: string | undefined) => { after: string } | { refused: string };

/** What a set-up is planned with. */
export interface SetUpRequest {
  /** Of the folder that is set up. */
  files: Pick<Files, 'read'>;
  /** The directory of the agents that the program brings along. */
  media: string;
  /** Relative to the folder. */
  tasksFolder: string;
  /** The roles of partners, as core finds them in the folder. */
  here: readonly PartnerHere[];
}

/**
 * What it takes to tell other agents of the partners and routes. Nothing is written, and nothing planned over what this has not
 * written itself.
 */
export async function planSetUp({ files, media, tasksFolder, here }: SetUpRequest): Promise<PlannedFile[]> {
  const names = (await readdir(media)).filter((name) => name.endsWith('.agent.md')).sort();
  const agents = await Promise.all(
    names.map(async (name) => readAgentFile(name, await readFile(path.join(media, name), 'utf8'))),
  );
  const plan = async (audience: Audience, file: string, write: Writer): Promise<PlannedFile> => {
    try {
      const bytes = await files.read(file);
      const before = bytes && new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
      const written = write(before);
      if ('refused' in written) return { audience, path: file, after: before ?? '', ...written };
      return { audience, path: file, ...written, ...changeOf(file, before, written.after) };
    } catch (error) {
      if (!(error instanceof FileProblem) && !(error instanceof TypeError)) throw error;
      const reason = error instanceof FileProblem ? error.message : 'cannot be read as text';
      return { audience, path: file, after: '', refused: `It ${reason}.` };
    }
  };
  const note = noteOnTools(tasksFolder);
  const section = markSection(renderAgentsSection(tasksFolder, here), (text) => `<!-- ${text} -->`);
  return Promise.all([
    ...agents.map((agent) => plan('copilot', `.github/agents/${agent.slug}.agent.md`, ownFile(agent.text))),
    ...agents.map((agent) =>
      plan('claude', `.claude/agents/${agent.slug}.md`, ownFile(renderClaudeAgent(agent, note))),
    ),
    plan('agents-md', 'AGENTS.md', sharedSection(section)),
    plan('roo', '.roomodes', rooMode(agents, note)),
  ]);
}

/** A file that is ours as a whole, as long as it is as we have left it. */
function ownFile(text: string): Writer {
  return (before) =>
    before === undefined || isSigned(before)
      ? { after: sign(text, before) }
      : { refused: 'It was not written from here, or changed since.' };
}

function sharedSection(section: string): Writer {
  return (before = '') => {
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const edits = placeSection(before, section, () => ({ at: before.length, before: gap }));
    return edits ? { after: applyEdits(before, edits) } : { refused: 'Somebody has changed our section of it.' };
  };
}

function rooMode(agents: readonly AgentFile[], note: string): Writer {
  return (before) => {
    const agent = agents.find(({ slug }) => slug === 'django-developer');
    if (!agent) throw new Error('There is no django-developer among the agents');
    const mode = rooModeOf(agent, note);
    if (before === undefined) return { after: newRoomodes(mode) };
    const placed = placeRooMode(before, mode);
    return 'refused' in placed ? placed : { after: applyEdits(before, placed.edits) };
  };
}

function changeOf(file: string, before: string | undefined, after: string): { change?: Change } {
  if (before === undefined) return { change: { kind: 'create', path: file, text: after } };
  if (before === after) return {};
  return { change: { kind: 'edit', path: file, before, edits: [{ start: 0, end: before.length, text: after }] } };
}
