import type { CommandGroup } from '../command';

/** `tasks …`. A subcommand is a file in `tasks/` and a row here. */
export const tasks: CommandGroup = {
  name: 'tasks',
  commands: [
    {
      name: 'list',
      summary: 'list the task logs of a folder',
      load: async () => (await import('./tasks/list')).list,
    },
    {
      name: 'next',
      summary: 'say which task is to be done next',
      load: async () => (await import('./tasks/next')).next,
    },
    {
      name: 'search',
      summary: 'find words in task logs, their text and logs included',
      load: async () => (await import('./tasks/search')).search,
    },
    {
      name: 'board',
      summary: 'show task logs by status, the most urgent first',
      load: async () => (await import('./tasks/board')).board,
    },
    {
      name: 'stats',
      summary: 'count task logs by status and partner',
      load: async () => (await import('./tasks/stats')).stats,
    },
    {
      name: 'show',
      summary: 'show one task log: its fields, items and problems',
      load: async () => (await import('./tasks/show')).show,
    },
    {
      name: 'message',
      summary: 'print what is told to who takes a task: a person, or an agent',
      load: async () => (await import('./tasks/message')).message,
    },
    {
      name: 'new',
      summary: 'create a task log for a partner, with what the partner needs',
      load: async () => (await import('./tasks/new')).create,
    },
    {
      name: 'set',
      summary: "set a task's status and other fields, and change nothing else in its file",
      load: async () => (await import('./tasks/set')).set,
    },
    {
      name: 'tick',
      summary: 'tick an item of a task',
      load: async () => (await import('./tasks/tick')).tick,
    },
    {
      name: 'lint',
      summary: 'say what is wrong with task logs',
      load: async () => (await import('./tasks/lint')).lint,
    },
    {
      name: 'convert',
      summary: 'give an old task log TOML front matter',
      load: async () => (await import('./tasks/convert')).convert,
    },
    {
      name: 'inbox',
      summary: 'say what came back from partners, and what was left lying',
      load: async () => (await import('./tasks/inbox')).inbox,
    },
    {
      name: 'check',
      summary: 'say what shows the criteria of a task',
      load: async () => (await import('./tasks/check')).check,
    },
    {
      name: 'accept',
      summary: 'accept the work of a partner, and report it',
      load: async () => (await import('./tasks/accept')).accept,
    },
    {
      name: 'return',
      summary: 'send a task back to its partner, with the reason',
      load: async () => (await import('./tasks/return')).sendBack,
    },
    {
      name: 'ask',
      summary: 'ask something about a task, in its log',
      load: async () => (await import('./tasks/ask')).ask,
    },
    {
      name: 'answer',
      summary: 'answer what was asked about a task, in its log',
      load: async () => (await import('./tasks/answer')).answer,
    },
    {
      name: 'block',
      summary: 'say that a task cannot go on, and why',
      load: async () => (await import('./tasks/block')).block,
    },
    {
      name: 'report',
      summary: 'report progress or completion to the coordinator',
      load: async () => (await import('./tasks/report')).report,
    },
    {
      name: 'rename',
      summary: 'give a task log another id, with everything that names it',
      load: async () => (await import('./tasks/rename')).rename,
    },
    {
      name: 'merge',
      summary: 'merge the two sides that git left in a task log',
      load: async () => (await import('./tasks/merge')).merge,
    },
    {
      name: 'setup-merge',
      summary: 'have git merge task logs by what they say',
      load: async () => (await import('./tasks/setup-merge')).setupMerge,
    },
  ],
};
