import type { CommandEntry } from './command';

/** The program's own help does without. */
const load = async () => (await import('./commands/commands-by-name')).commandsByName;

/** Every subcommand. A command is a file in `commands/` and a row here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'detect',
    summary: 'say whether and where there is Django in a folder, and why',
    load: async () => (await load()).detect,
  },
  {
    name: 'inventory',
    summary: 'say what each Django project in a folder is made of',
    load: async () => (await load()).inventory,
  },
  {
    name: 'partners',
    summary: 'say who matters in a folder, why, and who that is',
    load: async () => (await load()).partners,
  },
  {
    name: 'route',
    summary: 'say where work at a place in a file belongs, and why',
    load: async () => (await load()).route,
  },
  {
    name: 'migrations',
    summary: 'say what each operation of the migrations locks or breaks, and the safer way',
    load: async () => (await load()).migrations,
  },
  {
    name: 'review',
    summary: 'say what of a change goes beyond core Django, and who should see it',
    load: async () => (await load()).review,
  },
  {
    name: 'tasks',
    summary: 'list, create, change, check and report task logs',
    load: async () => (await load()).tasks,
  },
  {
    name: 'merge-task',
    summary: 'merge three versions of a task log by what they say, for git',
    load: async () => (await load()).mergeTask,
  },
  {
    name: 'mcp',
    summary: 'serve tools, task logs and prompts to agents (Model Context Protocol)',
    load: async () => (await import('./commands/mcp')).mcp,
  },
  {
    name: 'init',
    summary: 'set a folder up for its agents: their files, a section of AGENTS.md',
    load: async () => (await load()).init,
  },
  {
    name: 'hook',
    summary: 'tell an agent its task log, and hold it until that has a report, for its harness',
    load: async () => (await load()).hook,
  },
  {
    name: 'completion',
    summary: 'print a script that lets a shell complete commands, options and task ids',
    load: async () => (await load()).completion(COMMANDS),
  },
];
