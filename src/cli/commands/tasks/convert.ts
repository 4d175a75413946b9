import { applyEdits } from '../../../core';
import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { orRefuse, Refusal } from '../../refusal';

/** `tasks convert TASK [--write]` */
export const convert: Command = {
  usage: 'tasks convert TASK [--write] [--json] [--folder PATH]',
  help: [
    'TASK     its id, or the path of its task log',
    '--write  write it; if left out, what it would become is printed and nothing is written',
    '--json   print {path, written, text}',
    FOLDER_HELP,
    '',
    'Characters that nobody sees are printed as <U+200B>; --write and --json keep them.',
  ],
  examples: [
    'tasks convert .tasks/old-task.md | diff .tasks/old-task.md -',
    'tasks convert .tasks/old-task.md --write',
  ],
  options: { ...TASK_OPTIONS, write: { type: 'boolean' } },
  maxArguments: 1,

  async run(values, [reference]) {
    const { mode, path } = await openTask(values, reference);
    const change = await orRefuse(mode.tasks.convert(path));
    const text = applyEdits(change.before, change.edits);
    const written = values['write'] === true;
    if (written && text === change.before)
      throw new Refusal(`${path} has TOML front matter already.`, 'Nothing was written.');
    if (written) await orRefuse(mode.tasks.write([change]));
    if (values['json'] === true) return printJson({ path, written, text });
    return written ? [`${path} was written.`] : text;
  },
};
