/** What a harness tells a hook on standard input, as far as it counts here. */
export interface HookInput {
  /** The event as the harness names it; `''` where it does not. */
  event: string;
  /** Tells the session apart; `''` where the harness tells none. */
  session: string;
  /** Tells a subagent of the session apart; `''` for the session itself. */
  agentId: string;
  /** The agent's name; `''` where there is none. */
  agent: string;
  /** The directory that the session works in; `''` where none is told. */
  cwd: string;
  prompt: string;
  /** Why a session begins: `resume`, `compact`; `''` where the harness does not say. */
  source: string;
  /** Whether it says when: Copilot and VS Code do, Claude Code does not. */
  isTimed: boolean;
  /** The tool that was called, and its input as JSON. */
  tool: string;
  toolInput: string;
  /** The file that the subagent's talk is kept in; `''` where none is told. */
  transcript: string;
}

/** PATH_MAX of Linux, in bytes; nobody works in a directory of a longer path elsewhere. */
const LONGEST_PATH = 4_096;

/**
 * Reads what a harness tells: each has its own words for the same.
 * @param text JSON; what is none tells nothing
 */
export function readHookInput(text: string): HookInput {
  const data = parse(text);
  const first = (...names: readonly string[]): string => {
    const found = names.map((name) => data[name]).find((value) => typeof value === 'string' && value !== '');
    return typeof found === 'string' ? found : '';
  };
  const [roots] = [data['workspace_roots']];
  const cwd = first('cwd') || (Array.isArray(roots) && typeof roots[0] === 'string' ? roots[0] : '');
  const input = data['tool_input'] ?? data['toolArgs'] ?? data['toolInput'];
  return {
    event: first('hook_event_name', 'hookEventName'),
    session: first('session_id', 'sessionId', 'conversation_id'),
    agentId: first('agent_id', 'agentId'),
    agent: first('agent_type', 'agentType', 'agent_name', 'agentName', 'agentDisplayName'),
    cwd: cwd.length > LONGEST_PATH ? '' : cwd,
    prompt: first('prompt', 'initialPrompt', 'initial_prompt', 'userPrompt'),
    source: first('source'),
    isTimed: data['timestamp'] !== undefined,
    tool: first('tool_name', 'toolName'),
    toolInput: typeof input === 'string' ? input : JSON.stringify(input ?? ''),
    transcript: first('agent_transcript_path', 'agentTranscriptPath'),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
