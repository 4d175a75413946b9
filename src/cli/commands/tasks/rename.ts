import type { RenamedTask } from '../../../core';
import type { Command } from '../../command';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { pathInFolder } from '../../path-in-folder';
import { orRefuse } from '../../refusal';
import { UserError } from '../../../core/base/errors';
import { folderOf } from '../../folder-of';

/** `tasks rename TASK [NEW-ID] [--write]` */
export const rename: Command = {
  usage: 'tasks rename TASK [NEW-ID] [--every] [--write] [--json] [--folder PATH]',
  help: [
    'TASK     its id, or the path of its task log; of several with one id the newest is meant',
    'NEW-ID   the id that it gets; one that is free if left out',
    '--every  also the places that name an id that several have, where it is not known which of them is meant',
    '--write  write it; if left out, what it would change is printed and nothing is written',
    '--json   print {path, newPath, id, newId, written, mentions, unsure, problems}',
    FOLDER_HELP,
    '',
    'Its file and its kept reports are renamed with it, and so is every place in task logs and reports that names it.',
    'All of it is written, or nothing. Ends with 1 where it was refused.',
  ],
  examples: [
    'tasks rename TASK-DB-20261109-091500',
    'tasks rename .ruru/tasks/TASK-DB-20261109-091500.md TASK-DB-20261109-091501 --write',
  ],
  options: { ...TASK_OPTIONS, write: { type: 'boolean' }, every: { type: 'boolean' } },
  maxArguments: 2,

  async run(values, [reference, newId]) {
    if (reference === undefined) throw new UserError('No task is named.', 'Name one by its id or its path.');
    const { mode } = await openTasks(values);
    const named = (await pathInFolder(folderOf(values['folder']), reference)) ?? reference;
    const request = { ...(newId !== undefined && { newId }), takesUnsure: values['every'] === true };
    const { changes, ...renamed } = await orRefuse(mode.tasks.rename(named, request));
    const written = values['write'] === true;
    if (written) await orRefuse(mode.tasks.write(changes));
    return values['json'] === true ? printJson({ ...renamed, written }) : describe(renamed, written);
  },
};

function describe(renamed: Omit<RenamedTask, 'changes'>, written: boolean): string[] {
  const { path, newPath, id, newId, mentions, unsure, problems } = renamed;
  const file = newPath === path ? path : `${path} → ${newPath}`;
  const listed = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  const places = (all: RenamedTask['mentions']): string[] => all.map((place) => `${place.path}:${place.line}`);
  return [
    `${id} ${written ? 'is' : 'would be'} ${newId}: ${file}`,
    ...listed('It is named on these lines:', places(mentions)),
    ...listed(
      `These name ${id}, which another task log has, too; they are left as they are (--every takes them):`,
      places(unsure),
    ),
    ...listed(
      'These cannot be read, and may name it:',
      problems.map(({ path: at, message }) => `${at}: ${message}`),
    ),
    ...(written ? [] : ['Nothing was written; --write does it.']),
  ];
}
