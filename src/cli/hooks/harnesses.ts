/** The programs that run hooks and listen to what they say. */
export const HARNESSES = [
  'claude',
  'codex',
  'copilot',
  'vscode',
  'gemini',
  'cursor',
  'opencode',
  'kilo',
  'cline',
] as const;

export type Harness = (typeof HARNESSES)[number];

/** When a hook is run: at the start of a session or of a subagent, with a prompt, after a tool, before either stops. */
export const MOMENTS = ['start', 'subagent-start', 'prompt', 'tool', 'stop', 'subagent-stop'] as const;

export type Moment = (typeof MOMENTS)[number];

/** The events of each moment as Claude Code names them, and others after it; the harness says which it was where it can. */
const EVENTS: Readonly<Record<Moment, string>> = {
  start: 'SessionStart',
  'subagent-start': 'SubagentStart',
  prompt: 'UserPromptSubmit',
  tool: 'PostToolUse',
  stop: 'Stop',
  'subagent-stop': 'SubagentStop',
};

/** Gemini has names of its own: https://geminicli.com/docs/hooks/ */
const EVENTS_OF_GEMINI: Readonly<Partial<Record<Moment, string>>> = {
  prompt: 'BeforeAgent',
  tool: 'AfterTool',
  stop: 'AfterAgent',
};

/**
 * What a hook answers, as its harness reads it from standard output. No one form suits all: Codex takes what it does not know for a
 * failure, Copilot's command line reads the outer keys alone, VS Code the inner ones alone. OpenCode, Kilo Code and Cline have a
 * plugin of ours read it.
 * @param event as the harness has named it; `''` where it has not
 * @param words what the agent is told: what it is to know, or why it is not to stop yet; `''` for nothing
 * @returns undefined where nothing is to be said
 */
export function hookAnswer(harness: Harness, moment: Moment, event: string, words: string): object | undefined {
  if (words === '' || moment === 'tool') return undefined;
  const hookEventName = event || (harness === 'gemini' && EVENTS_OF_GEMINI[moment]) || EVENTS[moment];
  if (moment === 'stop' || moment === 'subagent-stop') {
    const decision = { decision: 'block', reason: words };
    if (harness === 'cursor') return { followup_message: words };
    return harness === 'codex' || isByPlugin(harness)
      ? decision
      : { ...decision, hookSpecificOutput: { hookEventName, ...decision } };
  }
  // Its prompts take no context: https://cursor.com/docs/hooks
  if (harness === 'cursor' && moment === 'prompt') return undefined;
  const context = { hookSpecificOutput: { hookEventName, additionalContext: words } };
  if (harness === 'cursor') return { additional_context: words };
  if (isByPlugin(harness)) return { additionalContext: words };
  return harness === 'codex' ? context : { ...context, additionalContext: words };
}

function isByPlugin(harness: Harness): boolean {
  return harness === 'opencode' || harness === 'kilo' || harness === 'cline';
}
