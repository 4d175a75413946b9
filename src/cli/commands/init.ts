import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/base/errors';
import { openNodeMode } from '../../node/open-node-mode';
import { AUDIENCES, audiencesInUse, type Audience } from '../../node/set-up/audience';
import { joinPlanned, planRemoval, planSetUp, type PlannedFile } from '../../node/set-up/plan-set-up';
import type { Note } from '../../node/set-up/set-up-file';
import { printJson, type Line } from '../../node/terminal/output';
import type { Command, OptionValues } from '../command';
import { didYouMean } from '../did-you-mean';
import { folderOf, isNowhere } from '../folder-of';
import { openFolder } from '../open-folder';
import { FOLDER_HELP } from '../open-tasks';
import { textOption } from '../read-option';
import { orRefuse } from '../refusal';

/** Who each kind is, and where what is written for it lies. */
const CLIENTS: Readonly<Record<Audience, string>> = {
  copilot: "VS Code, Copilot's command line: .github/agents",
  claude: 'Claude Code: .claude/agents, .claude/skills, a line in CLAUDE.md',
  'agents-md': 'Codex, Cursor, Cline, OpenCode, Kilo Code, Copilot and others: a section of AGENTS.md',
  skills: "Codex, Gemini CLI, OpenCode, Kilo Code, Copilot's command line: .agents/skills",
  codex: 'Codex: .codex/agents, the server in .codex/config.toml',
  gemini: 'Gemini CLI: GEMINI.md, the server in .gemini/settings.json',
  opencode: 'OpenCode: .opencode/agent, the server in opencode.json',
  cursor: 'Cursor: the server in .cursor/mcp.json',
  mcp: "Claude Code, Copilot's command line, VS Code: the server in .mcp.json",
  kilo: 'Kilo Code: a mode in .kilocodemodes',
  roo: 'Roo Code and its successors: a mode in .roomodes',
  cline: 'Cline: its hooks alone, in .cline/plugins; it reads AGENTS.md',
};

/** `init [--agents KIND,…] [--hooks] [--remove] [--write] [--json]` */
export const init: Command = {
  usage: 'init [--agents KIND,…] [--hooks] [--remove] [--write] [--json] [--folder PATH]',
  help: [
    '--agents KIND,…  for whom; if left out those that somebody uses here, and agents-md:',
    ...AUDIENCES.map((audience) => `                 ${audience.padEnd(9)}  ${CLIENTS[audience]}`),
    '--hooks          also the hooks that hold such agents until their task logs have a report, for copilot, claude, codex, gemini,',
    '                 cursor, opencode, kilo, cline',
    '--remove         take away again what it has written; if --agents is left out all of it',
    '--write          write the files; without it they are only shown',
    '--json           print {written, files: [{agents, path, action, refused?, note?, text?}]}',
    FOLDER_HELP,
    '',
    'Tells the agents of a folder of the partners and routes: agents and skills as each program reads them, a section of AGENTS.md, and the',
    'MCP server in the files that name one. Of a file of others one value or section is changed, and nothing else.',
    'Nothing is written over that it has not written itself; it says what it leaves as it is, and why.',
    'Cline keeps its servers outside of the folder: cline mcp add --yes django-developer -- django-developer mcp',
  ],
  examples: ['init', 'init --agents claude,agents-md --write', 'init --remove'],
  options: {
    agents: { type: 'string' },
    hooks: { type: 'boolean' },
    remove: { type: 'boolean' },
    write: { type: 'boolean' },
    json: { type: 'boolean' },
    folder: { type: 'string' },
  },
  maxArguments: 0,

  async run(values) {
    const wanted = readAudiences(values);
    if (isNowhere(values['folder']))
      throw new UserError(
        'Nothing says that this is a project: no task logs, no repository, no manage.py.',
        'Name the folder with --folder PATH.',
      );
    const folder = folderOf(values['folder']);
    const files = await openFolder(folder);
    const { mode, settings } = await openNodeMode(folder, files, { asksGit: false });
    const { roles } = await mode.partners.here();
    const request = { files, media: mediaFolder(), tasksFolder: settings.tasksFolder, here: roles };
    const removes = values['remove'] === true;
    const all = await (removes ? planRemoval(request) : planSetUp(request));
    const inUse = (): Promise<Set<Audience>> =>
      audiencesInUse((path) => Promise.resolve(existsSync(join(folder, path))));
    const chosen = wanted ?? (removes ? new Set(AUDIENCES) : await inUse());
    const hasHooks = removes || values['hooks'] === true;
    const plan = joinPlanned(all.filter(({ audience, isHook }) => chosen.has(audience) && (hasHooks || !isHook)));
    const isWritten = values['write'] === true;
    if (isWritten) await orRefuse(mode.tasks.write(plan.flatMap(({ change }) => change ?? [])));
    if (values['json'] === true) return printJson({ written: isWritten, files: plan.map(toJson) });
    const rows = plan.map(describe);
    const isNothing = plan.every(({ change }) => change === undefined);
    const end = isNothing
      ? `There is nothing to ${removes ? 'take away' : 'write'}.`
      : isWritten
        ? 'Written.'
        : 'Nothing was written yet: add --write.';
    return [...rows, ...(rows.length > 0 ? [''] : []), end];
  },
};

/** What the program brings along beside itself. @throws UserError where its package is broken */
function mediaFolder(): string {
  const media = join(__dirname, '..', 'media');
  if (existsSync(join(media, 'agents')) && existsSync(join(media, 'skills'))) return media;
  throw new UserError('The agents are missing that this program brings along.', 'Install it anew.');
}

function actionOf({ change, refused }: PlannedFile): keyof typeof ACTIONS {
  if (refused !== undefined) return 'leave';
  if (change === undefined) return 'none';
  return change.kind === 'create' || change.kind === 'remove' ? change.kind : 'change';
}

const ACTIONS = {
  create: 'new     ',
  change: 'changed ',
  remove: 'removed ',
  leave: 'left    ',
  none: 'the same',
} as const;

const NOTES: Readonly<Record<Note, string>> = {
  untried: 'format checked only',
  'goes-on': 'holds no session that ends with its first turn, as cline PROMPT without --yolo does',
};

function describe(file: PlannedFile): Line {
  const lines = file.after.split('\n').length - 1;
  const isWritten = file.change !== undefined && file.change.kind !== 'remove';
  const note = file.note === undefined ? '' : `; ${NOTES[file.note]}`;
  const what = file.refused ?? (isWritten ? `${lines} lines${note}` : '');
  return [ACTIONS[actionOf(file)], '  ', { text: file.path, style: 'bold' }, what === '' ? '' : `  ${what}`];
}

function toJson(file: PlannedFile): object {
  const { audience, path, refused, note, change, after } = file;
  return {
    agents: audience,
    path,
    action: actionOf(file),
    ...(refused !== undefined && { refused }),
    ...(note && { note: NOTES[note] }),
    ...(change && change.kind !== 'remove' && { text: after }),
  };
}

/** @throws UserError where one of them is no kind of agents */
function readAudiences(values: OptionValues): ReadonlySet<Audience> | undefined {
  const given = textOption(values, 'agents');
  if (given === undefined) return undefined;
  const words = given.split(',').map((word) => word.trim());
  const found = words.map((word) => {
    const audience = AUDIENCES.find((each) => each === word);
    if (audience !== undefined) return audience;
    throw new UserError(
      `There is no kind of agents ${JSON.stringify(word.slice(0, 60))}.`,
      `${didYouMean(word, AUDIENCES)}Give some of ${AUDIENCES.join(', ')}.`,
    );
  });
  return new Set(found);
}
