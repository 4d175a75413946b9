import { fence } from '../../src/tools/fence';
import { NOT_OFFERED, type Answer, type Call, type Told } from './contract';

/** A call of a tool. */
export interface ToolCall {
  tool: string;
  input: Record<string, unknown>;
}

/** A call in the words of the tools. @returns undefined where they do not offer it */
export function toolCall(call: Call): ToolCall | undefined {
  switch (call.verb) {
    case 'detect':
      return { tool: 'detect_django', input: {} };
    case 'inventory':
      return { tool: 'inspect_project', input: { root: call.root, part: 'models' } };
    case 'migrations':
      return { tool: 'inspect_project', input: { root: call.root, part: 'migration_risks' } };
    case 'partners':
      return { tool: 'list_partners', input: {} };
    case 'rank':
    case 'takers':
      return { tool: 'suggest_route', input: { ...call.place } };
    case 'list':
      return {
        tool: 'list_tasks',
        input: {
          words: call.words,
          status: call.statuses,
          assigned_to: call.assignedTo,
          priority: call.priority,
          ...(call.unreported ? { unreported: true } : { open: true }),
        },
      };
    case 'look':
      return { tool: 'list_tasks', input: { inbox: true } };
    case 'read':
      return { tool: 'read_task', input: { task: call.task } };
    case 'create': {
      const { route, title, criteria, role, coordinator, place } = call.request;
      const at = { path: place?.path, line: place?.line };
      return {
        tool: 'create_escalation',
        input: { route: route.id, kind: route.kind, title, criteria, role, coordinator, ...at },
      };
    }
    case 'change': {
      const { status, priority, assignedTo, coordinator, due, tags, dependsOn, items, ...rest } = call.change;
      if (Object.keys(rest).length > 0) return undefined;
      const fields = { status, priority, assigned_to: assignedTo, coordinator, due_date: due, tags };
      return { tool: 'update_task', input: { task: call.task, ...fields, depends_on: dependsOn, items } };
    }
    case 'report': {
      const { kind, result, settle } = call.report;
      const settled = { all_done: settle?.allDone, not_needed: settle?.notNeeded };
      return { tool: 'report_to_coordinator', input: { task: call.task, kind, result, ...settled } };
    }
    case 'accept':
      // What is open is settled by update_task or report_to_coordinator.
      return call.settle === undefined
        ? { tool: 'update_task', input: { task: call.task, outcome: 'accept', log: call.note } }
        : undefined;
    case 'send back': {
      const log = call.reason === '' ? undefined : call.reason;
      return { tool: 'update_task', input: { task: call.task, outcome: 'return', log } };
    }
    case 'block': {
      const log = call.reason === '' ? undefined : `Blocked: ${call.reason}`;
      return { tool: 'update_task', input: { task: call.task, status: 'blocked', log } };
    }
    case 'ask':
      // The words that begin the entry are words already.
      if (call.words.trim() === '') return undefined;
      return { tool: 'update_task', input: { task: call.task, log: `Question: ${call.words}` } };
    case 'answer':
      return { tool: 'update_task', input: { task: call.task, log: `Answer: ${call.words}` } };
    case 'check':
      return { tool: 'read_task', input: { task: call.task, section: 'proof' } };
    case 'convert':
    case 'rename':
    case 'merge':
    case 'lint':
      return undefined;
  }
}

/** What a tool has said, as an answer of the contract. */
export function toolAnswer({ verb }: Call, said: { text: string; isError: boolean } | undefined): Answer {
  if (said === undefined) return NOT_OFFERED;
  const { text, isError } = said;
  const [message = ''] = text.split('\n');
  if (isError) return { kind: 'refused', message, details: fenced(text).flatMap((block) => block.split('\n')) };
  const told = TOLD[verb]?.(text);
  return told ? { kind: 'told', told } : { kind: 'done' };
}

const TOLD: Partial<Record<Call['verb'], (text: string) => Told>> = {
  detect: (text) => ({
    isDjango: text.startsWith('Django ('),
    roots: all(text, /^Project ([^:]+): /gm),
    problems: all(text, /^Problem in [^:]+:\d+: (.*)$/gm),
  }),
  inventory: (text) => ({
    models: fenced(text).flatMap((block) => block.split('\n').map((row) => (JSON.parse(row) as { name: string }).name)),
  }),
  migrations: (text) => ({
    risks: fenced(text).flatMap((block) =>
      block.split('\n').map((row) => {
        const { app, migration, line, kind, level } = JSON.parse(row) as Record<string, string | number>;
        return `${app} ${migration}:${line} ${kind} ${level}`;
      }),
    ),
  }),
  partners: (text) => ({ roles: all(text, /^- ([\w-]+): /gm) }),
  rank: (text) => ({ best: all(text, /^1\. ([\w-]+) /gm)[0] ?? 'stay' }),
  takers: (text) => ({ takers: all(text, /^- (.+) \(role [\w-]+\): /gm) }),
  list: (text) => ({ ids: all(text, /^- (\S+) \(/gm) }),
  look: (text) => ({
    back: [...text.matchAll(/^- (\S+) \((.+?), new\b/gm)].map(([, id = '', why = '']) => `${id}: ${why}`),
    left: all(text, /^- (\S+) \([^)]* for \d+ days?\): /gm),
  }),
  check: (text) => ({
    criteria: [...text.matchAll(/^- line (\d+) \[(.)\] ([\w ]+): /gm)].map(
      ([, line = '', mark, words = '']) =>
        `${line}${mark === 'x' ? ' x' : ''} ${words.replace('cannot be known', 'unknown').replace('not needed', 'not-needed')}`,
    ),
  }),
  read: (text) => ({ text: `${fenced(text).at(-1) ?? ''}\n` }),
};

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** What stands between the fences, as {@link fence} writes them. */
function fenced(text: string): string[] {
  const [opening = ''] = fence('').split('\n');
  return text
    .split(`${opening}\n`)
    .slice(1)
    .map((block) => block.slice(0, block.lastIndexOf('\n```')));
}
