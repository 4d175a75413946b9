import { askProgram } from './ask-program';

/**
 * JavaScript: the plugin by which OpenCode, and Kilo Code that is made of it, run our program as others run it by their hooks:
 * https://opencode.ai/docs/plugins. It only asks the program, and passes on what that answers.
 */
export function openCodePlugin(harness: 'opencode' | 'kilo'): string {
  return `${askProgram(harness, 30_000)}
${harness === 'kilo' ? AT_ONCE : LATER}// What is held, by the ids of sessions. All that is loaded of this file has it in common.
const held = new Map();

export const DjangoDeveloper = async ({ client, directory }) => {
  // Of each session: who works in it, what it was told, whether it belongs to a subagent, and whether it was broken off.
  const sessions = new Map();
  const know = (id, more) => sessions.set(id, { ...sessions.get(id), ...more });

  /** Asks until a session may stop; each time that it may not, it has another turn. Returns what it said then. */
  const hold = async (moment, id) => {
    const said = [];
    for (;;) {
      const { agent, model } = sessions.get(id) ?? {};
      const { reason } = await tell(moment, { session_id: id, cwd: directory, agent_type: agent });
      if (!reason) return said;
      const body = { agent, model, parts: [{ type: 'text', text: reason }] };
      const { data } = await client.session.prompt({ path: { id }, body });
      if (!data || data.info.error) return said;
      said.push(textOf(data.parts));
    }
  };

  const events = {
    'session.created': ({ info }) => know(info.id, { isSubagent: info.parentID !== undefined }),
    'message.updated': ({ info }) => {
      if (info.role === 'assistant') know(info.sessionID, { isBroken: info.error !== undefined });
    },
    'session.idle': async ({ sessionID }) => {
      const { isSubagent, isBroken } = sessions.get(sessionID) ?? { isBroken: true };
      if (isSubagent || isBroken || held.has(sessionID)) return;
      held.set(sessionID, undefined);
      const end = hold('stop', sessionID).catch(() => undefined);
      held.set(sessionID, end);
      await end;
      held.delete(sessionID);
    },
  };

  return {
    event: async ({ event }) => events[event.type]?.(event.properties),
    'chat.message': async ({ sessionID }, { message, parts }) => {
      const { agent, model } = message;
      // Of a session that is gone on with, nothing is known here of what it was told.
      const source = sessions.get(sessionID)?.agent === undefined ? 'resume' : '';
      know(sessionID, { agent, model });
      const told = { session_id: sessionID, cwd: directory, agent_type: agent, prompt: textOf(parts), source };
      const { additionalContext } = await tell('prompt', told);
      if (additionalContext) know(sessionID, { context: additionalContext });
    },
    'experimental.chat.system.transform': async ({ sessionID }, { system }) => {
      const context = sessions.get(sessionID)?.context;
      if (context) system.push(context);
    },
    'tool.execute.after': async ({ tool, sessionID, args }, output) => {
      const { sessionId: subagent, background } = (tool === 'task' && output.metadata) || {};
      if (subagent === undefined) await tell('tool', { session_id: sessionID, cwd: directory, tool_name: tool, tool_input: args });
      else if (!background) output.output = [output.output, ...(await hold('subagent-stop', subagent))].join('\\n');
    },
    dispose: async () => {
      if (isRun) await Promise.all(held.values());
    },
  };
};
`;
}

/** A run of OpenCode waits for the disposal of what it has loaded, and takes a turn meanwhile. */
const LATER = `
const isRun = process.argv[2] === 'run';
const tell = ask;

`;

/** One of Kilo Code takes none then: nothing else may happen before the program has answered. */
const AT_ONCE = `
import { spawnSync } from 'node:child_process';

const isRun = process.argv[2] === 'run';

function askAtOnce(moment, told) {
  const options = { ...OPTIONS, input: JSON.stringify(told), timeout: MOST_MS };
  return read(spawnSync('django-developer', argsOf(moment), options).stdout);
}

const tell = isRun ? askAtOnce : ask;

`;
