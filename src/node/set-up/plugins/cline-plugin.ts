import { askProgram } from './ask-program';

/** Cline waits for three seconds, and takes more for a failure. */
const MOST_MS = 2_500;

/**
 * JavaScript: the plugin by which Cline runs our program; nobody waits for its file hooks of an end:
 * https://docs.cline.bot/sdk/plugins. Where it asks its agents to submit, it refuses that; else it has the session go on, where that is one
 * that goes on: one that `cline PROMPT` starts ends with its first turn.
 */
export function clinePlugin(): string {
  return `${askProgram('cline', MOST_MS)}
// The words that each conversation was told, and where its session works.
const contexts = new Map();
let directory = process.cwd();

const toldOf = ({ conversationId }, more) => ({ session_id: conversationId, cwd: directory, ...more });

export const plugin = {
  name: 'django-developer',
  manifest: { capabilities: ['hooks'] },
  setup(_, { workspaceInfo }) {
    directory = workspaceInfo?.rootPath ?? directory;
  },
  hooks: {
    async beforeModel({ snapshot, request: { messages } }) {
      const id = snapshot.conversationId;
      if (snapshot.iteration === 1) {
        const asked = messages.slice(messages.findLastIndex(({ role }) => role !== 'user') + 1);
        const prompt = asked.map(({ content }) => textOf(content)).join('\\n');
        // Of a conversation that is gone on with, nothing is known here of what it was told.
        const source = contexts.has(id) ? '' : 'resume';
        const { additionalContext } = await ask('prompt', toldOf(snapshot, { prompt, source }));
        contexts.set(id, additionalContext ?? contexts.get(id) ?? '');
      }
      const text = contexts.get(id);
      const [first, ...others] = messages;
      if (!text || !first) return undefined;
      return { messages: [{ ...first, content: [...first.content, { type: 'text', text }] }, ...others] };
    },
    async beforeTool({ snapshot, toolCall }) {
      if (toolCall.toolName !== 'submit_and_exit') return undefined;
      const { reason } = await ask('stop', toldOf(snapshot));
      return reason ? { skip: true, reason } : undefined;
    },
    async afterTool({ snapshot, toolCall, input }) {
      await ask('tool', toldOf(snapshot, { tool_name: toolCall.toolName, tool_input: input }));
    },
    async afterRun({ snapshot, result }) {
      if (result.status !== 'completed' || snapshot.parentAgentId) return;
      const { reason } = await ask('stop', toldOf(snapshot));
      if (reason) globalThis.__clinePluginHost?.emitEvent?.('steer_message', { prompt: reason });
    },
  },
};
`;
}
