import type { CommandGroup } from '../command';
import { accept } from './tasks/accept';
import { answer } from './tasks/answer';
import { ask } from './tasks/ask';
import { block } from './tasks/block';
import { board } from './tasks/board';
import { check } from './tasks/check';
import { convert } from './tasks/convert';
import { inbox } from './tasks/inbox';
import { lint } from './tasks/lint';
import { list } from './tasks/list';
import { merge } from './tasks/merge';
import { message } from './tasks/message';
import { create } from './tasks/new';
import { next } from './tasks/next';
import { rename } from './tasks/rename';
import { report } from './tasks/report';
import { sendBack } from './tasks/return';
import { search } from './tasks/search';
import { set } from './tasks/set';
import { setupMerge } from './tasks/setup-merge';
import { show } from './tasks/show';
import { stats } from './tasks/stats';
import { tick } from './tasks/tick';

/** `tasks …`. A subcommand is a file in `tasks/` and a row here. */
export const tasks: CommandGroup = {
  name: 'tasks',
  commands: [
    {
      name: 'list',
      summary: 'list the task logs of a folder',
      load: () => list,
    },
    {
      name: 'next',
      summary: 'say which task is to be done next',
      load: () => next,
    },
    {
      name: 'search',
      summary: 'find words in task logs, their text and logs included',
      load: () => search,
    },
    {
      name: 'board',
      summary: 'show task logs by status, the most urgent first',
      load: () => board,
    },
    {
      name: 'stats',
      summary: 'count task logs by status and partner',
      load: () => stats,
    },
    {
      name: 'show',
      summary: 'show one task log: its fields, items and problems',
      load: () => show,
    },
    {
      name: 'message',
      summary: 'print what is told to who takes a task: a person, or an agent',
      load: () => message,
    },
    {
      name: 'new',
      summary: 'create a task log for a partner, with what the partner needs',
      load: () => create,
    },
    {
      name: 'set',
      summary: "set a task's status and other fields, and change nothing else in its file",
      load: () => set,
    },
    {
      name: 'tick',
      summary: 'tick an item of a task',
      load: () => tick,
    },
    {
      name: 'lint',
      summary: 'say what is wrong with task logs',
      load: () => lint,
    },
    {
      name: 'convert',
      summary: 'give an old task log TOML front matter',
      load: () => convert,
    },
    {
      name: 'inbox',
      summary: 'say what came back from partners, and what was left lying',
      load: () => inbox,
    },
    {
      name: 'check',
      summary: 'say what shows the criteria of a task',
      load: () => check,
    },
    {
      name: 'accept',
      summary: 'accept the work of a partner, and report it',
      load: () => accept,
    },
    {
      name: 'return',
      summary: 'send a task back to its partner, with the reason',
      load: () => sendBack,
    },
    {
      name: 'ask',
      summary: 'ask something about a task, in its log',
      load: () => ask,
    },
    {
      name: 'answer',
      summary: 'answer what was asked about a task, in its log',
      load: () => answer,
    },
    {
      name: 'block',
      summary: 'say that a task cannot go on, and why',
      load: () => block,
    },
    {
      name: 'report',
      summary: 'report progress or completion to the coordinator',
      load: () => report,
    },
    {
      name: 'rename',
      summary: 'give a task log another id, with everything that names it',
      load: () => rename,
    },
    {
      name: 'merge',
      summary: 'merge the two sides that git left in a task log',
      load: () => merge,
    },
    {
      name: 'setup-merge',
      summary: 'have git merge task logs by what they say',
      load: () => setupMerge,
    },
  ],
};
