import { UserError } from '../../core/base/errors';
import type { DjangoMode, Files, Session, SessionAnswer } from '../../core';
import { openNodeMode } from '../../node/open-node-mode';
import { areHooksOn } from '../../node/read-workspace-settings';
import { findWorkspace } from '../../node/paths/find-workspace';
import { readBeginning } from '../../node/reading/read-beginning';
import { hookFiles } from '../../node/set-up/hook-files';
import { sessionFile } from '../../node/writing/session-file';
import type { Command } from '../command';
import { HARNESSES, hookAnswer, MOMENTS, type Harness, type Moment } from '../hooks/harnesses';
import { readHookInput, type HookInput } from '../hooks/hook-input';
import { openFolder } from '../open-folder';
import { readInput } from '../read-input';
import { textOption, wordOption } from '../read-option';

/** Of a talk, the beginning says what it is about. */
const TRANSCRIPT_BYTES = 64 * 1024;

/** What a tool has answered is told too, however long it is. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A tool that changes something. */
const WRITES = /write|edit|patch|replace|update_task|report_to_coordinator/i;

/** `hook EVENT --for HARNESS`, which a harness of agents runs */
export const hook: Command = {
  usage: 'hook EVENT --for HARNESS [--folder PATH]',
  help: [
    'start          a session begins: tells it the task log that it is to work on; subagent-start for a subagent',
    'prompt         it is asked something: the same, by the words of the prompt',
    'tool           it has called a tool: remembers the task logs that it read and wrote',
    'stop           it wants to stop: holds it until its task log has a report, a reason why it is blocked, or is handed back;',
    '               subagent-stop for a subagent',
    `--for HARNESS  ${HARNESSES.join(', ')}: whose form the answer has`,
    '--folder PATH  the workspace folder; if left out the one around the directory that the harness tells',
    '',
    'Reads what the harness tells from standard input, as JSON. A session is held three times at most; then its task log says so.',
    'Only sessions are held that were given a task log, wrote it, or read one that is under way; what is known of them is kept in the',
    'temporary folder. The setting djangoDeveloper.agentHooks of the folder turns it off. `init --hooks` writes the files that run it.',
    'Ends with 0, or with 1 where it cannot be read: a hook that fails holds nobody.',
  ],
  examples: ['hook start --for claude', 'hook stop --for codex'],
  options: { for: { type: 'string' }, folder: { type: 'string' } },
  maxArguments: 1,
  words: MOMENTS,

  async run(values, [event]) {
    const moment = MOMENTS.find((each) => each === event);
    if (moment === undefined) throw new UserError('No event is named.', `Name one of ${MOMENTS.join(', ')}.`);
    const harness = wordOption(values, 'for', HARNESSES);
    if (harness === undefined) throw new UserError('No harness is named.', `Give --for ${HARNESSES.join('|')}.`);
    const input = readHookInput(await readInput(MOST_BYTES));
    const folder = textOption(values, 'folder') ?? findWorkspace(input.cwd || startedIn());
    // Copilot tells its session of a subagent's stop too; that has an event of its own.
    const isOthers = harness === 'copilot' && moment === 'stop' && input.agentId !== '';
    if (folder === undefined || isOthers) return [];
    const files = await openFolder(folder);
    if (!(await areHooksOn(files))) return [];
    if (harness === 'claude' && input.isTimed && (await hasHooksOfCopilot(files))) return [];
    const { mode } = await openNodeMode(folder, files, { asksGit: false });
    const kept = sessionFile([folder, input.session, input.agentId]);
    const before = kept.read();
    const { session, told } = await answer(mode, before, { harness, moment, input });
    if (session !== before && input.session !== '') kept.write(session);
    const said = hookAnswer(harness, moment, input.event, told);
    return said === undefined ? [] : [JSON.stringify(said)];
  },
};

/** Copilot and VS Code run what is set up for Claude Code, too: once is enough. */
async function hasHooksOfCopilot(files: Pick<Files, 'read'>): Promise<boolean> {
  const file = hookFiles().find(({ audience }) => audience === 'copilot');
  const bytes = await files.read(file?.paths[0] ?? '').catch(() => undefined);
  return bytes !== undefined && new TextDecoder().decode(bytes).includes('django-developer hook');
}

/** A session that begins so knows nothing any more of what it was told. */
const ANEW: ReadonlySet<string> = new Set(['resume', 'compact', 'clear']);

/** The directory that a harness names in the environment, else the working directory. */
function startedIn(): string {
  return process.env['CLAUDE_PROJECT_DIR'] ?? '.';
}

async function answer(
  { sessions }: DjangoMode,
  session: Session,
  { harness, moment, input }: { harness: Harness; moment: Moment; input: HookInput },
): Promise<SessionAnswer> {
  if (moment === 'start' || moment === 'subagent-start' || moment === 'prompt')
    return sessions.begin(session, { agent: input.agent, words: input.prompt, isUnderWay: !ANEW.has(input.source) });
  if (moment === 'tool') {
    const concern = WRITES.test(input.tool) ? 'wrote' : 'read';
    return { session: await sessions.note(session, input.toolInput, concern), told: '' };
  }
  const isUnknown = Object.keys(session.logs).length === 0 && input.transcript !== '';
  const beginning = isUnknown ? readBeginning(input.transcript, TRANSCRIPT_BYTES) : '';
  const known = beginning === '' ? session : (await sessions.begin(session, { words: beginning })).session;
  return sessions.stop(known, harness);
}
