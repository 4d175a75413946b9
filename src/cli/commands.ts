import type { CommandEntry } from './command';

/** Every subcommand. A command is a file in `commands/` and a row here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'detect',
    summary: 'say whether and where there is Django in a folder, and why',
    load: async () => (await import('./commands/detect')).detect,
  },
  {
    name: 'inventory',
    summary: 'say what each Django project in a folder is made of',
    load: async () => (await import('./commands/inventory')).inventory,
  },
  {
    name: 'partners',
    summary: 'say who matters in a folder, why, and who that is',
    load: async () => (await import('./commands/partners')).partners,
  },
  {
    name: 'route',
    summary: 'say where work at a place in a file belongs, and why',
    load: async () => (await import('./commands/route')).route,
  },
  {
    name: 'migrations',
    summary: 'say what each operation of the migrations locks or breaks, and the safer way',
    load: async () => (await import('./commands/migrations')).migrations,
  },
  {
    name: 'review',
    summary: 'say what of a change goes beyond core Django, and who should see it',
    load: async () => (await import('./commands/review')).review,
  },
  {
    name: 'tasks',
    summary: 'list, create, change, check and report task logs',
    load: async () => (await import('./commands/tasks')).tasks,
  },
  {
    name: 'merge-task',
    summary: 'merge three versions of a task log by what they say, for git',
    load: async () => (await import('./commands/merge-task')).mergeTask,
  },
  {
    name: 'mcp',
    summary: 'serve tools, task logs and prompts to agents (Model Context Protocol)',
    load: async () => (await import('./commands/mcp')).mcp,
  },
  {
    name: 'hook',
    summary: 'tell an agent its task log, and hold it until that has a report, for its harness',
    load: async () => (await import('./commands/hook')).hook,
  },
  {
    name: 'completion',
    summary: 'print a script that lets a shell complete commands, options and task ids',
    load: async () => (await import('./commands/completion')).completion(COMMANDS),
  },
];
