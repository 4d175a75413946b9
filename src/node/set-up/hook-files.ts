import { jsonPlaces, ownFile } from '../../core';
import type { Audience } from './audience';
import { clinePlugin } from './plugins/cline-plugin';
import { openCodePlugin } from './plugins/open-code-plugin';
import type { Note, SetUpFile } from './set-up-file';

/** A file in which a harness finds its hooks. */
interface HookFile {
  audience: Audience;
  /** As the program knows it that is run. */
  harness: string;
  path: string;
  /** Of the event, as the harness calls it, the moment that `django-developer hook` knows. */
  events: Readonly<Record<string, string>>;
  /** What stands below an event, of the command that is run. */
  entry: (command: string) => object;
  /** What the file has to have beside the hooks. */
  version?: number;
  note?: Note;
}

/** As Claude Code names them, and most others after it. */
const EVENTS = {
  SessionStart: 'start',
  SubagentStart: 'subagent-start',
  UserPromptSubmit: 'prompt',
  PostToolUse: 'tool',
  Stop: 'stop',
  SubagentStop: 'subagent-stop',
};

/** In seconds; reading a folder's task logs takes one or two. */
const TIMEOUT = 30;

const inClaudeForm =
  (timeout: number) =>
  (command: string): object => ({ hooks: [{ type: 'command', command, timeout }] });

/**
 * Where each harness has its hooks, and how it writes them: https://code.claude.com/docs/en/hooks, https://developers.openai.com/codex/hooks,
 * https://code.visualstudio.com/docs/copilot/customization/hooks (Copilot's command line reads that form too),
 * https://geminicli.com/docs/hooks/ (its time is in milliseconds), https://cursor.com/docs/hooks
 */
const HOOK_FILES: readonly HookFile[] = [
  {
    audience: 'copilot',
    harness: 'copilot',
    path: '.github/hooks/django.json',
    events: EVENTS,
    entry: (command) => ({ type: 'command', command, timeout: TIMEOUT }),
  },
  {
    audience: 'claude',
    harness: 'claude',
    path: '.claude/settings.json',
    events: EVENTS,
    entry: inClaudeForm(TIMEOUT),
  },
  { audience: 'codex', harness: 'codex', path: '.codex/hooks.json', events: EVENTS, entry: inClaudeForm(TIMEOUT) },
  {
    audience: 'gemini',
    harness: 'gemini',
    path: '.gemini/settings.json',
    events: { SessionStart: 'start', BeforeAgent: 'prompt', AfterTool: 'tool', AfterAgent: 'stop' },
    entry: inClaudeForm(TIMEOUT * 1000),
  },
  {
    audience: 'cursor',
    harness: 'cursor',
    path: '.cursor/hooks.json',
    events: {
      sessionStart: 'start',
      subagentStart: 'subagent-start',
      beforeSubmitPrompt: 'prompt',
      stop: 'stop',
      subagentStop: 'subagent-stop',
    },
    entry: (command) => ({ command }),
    version: 1,
    note: 'untried',
  },
];

/** Where those look that have plugins in the place of hooks. */
const PLUGIN_FILES: readonly { audience: Audience; path: string; note?: Note; render: () => string }[] = [
  {
    audience: 'opencode',
    path: '.opencode/plugins/django-developer.js',
    render: () => openCodePlugin('opencode'),
  },
  { audience: 'kilo', path: '.kilo/plugin/django-developer.js', render: () => openCodePlugin('kilo') },
  { audience: 'cline', path: '.cline/plugins/django-developer.js', note: 'goes-on', render: clinePlugin },
];

/** The files of hooks that hold agents until their task logs have a report; they run the program as each machine has installed it. */
export function hookFiles(): SetUpFile[] {
  const plugins = PLUGIN_FILES.map(({ audience, path, note, render }): SetUpFile => ({
    audience,
    paths: [path],
    isHook: true,
    ...(note && { note }),
    writer: ownFile(render(), '//'),
  }));
  const files = HOOK_FILES.map(({ audience, harness, path, events, entry, version, note }): SetUpFile => ({
    audience,
    paths: [path],
    isHook: true,
    ...(note && { note }),
    writer: jsonPlaces(
      Object.entries(events).map(([event, moment]) => ({
        keys: ['hooks', event],
        value: entry(`django-developer hook ${moment} --for ${harness}`),
        inList: true,
      })),
      version === undefined ? undefined : { keys: ['version'], value: version },
    ),
  }));
  return [...files, ...plugins];
}
