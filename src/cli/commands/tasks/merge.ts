import { applyEdits } from '../../../core';
import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { terminal } from '../../../node/terminal/terminal';
import { orRefuse, Refusal } from '../../refusal';

/** `tasks merge TASK [--write]` */
export const merge: Command = {
  usage: 'tasks merge TASK [--write] [--json] [--folder PATH]',
  help: [
    'TASK     its id, or the path of its task log',
    '--write  write it; if left out, what it would become is printed and nothing is written',
    '--json   print {path, written, conflicts, text}',
    FOLDER_HELP,
    '',
    'Both sides are merged by what they say; marks stay where both give one thing two meanings, and it ends with 1 then.',
  ],
  examples: ['tasks merge .ruru/tasks/TASK-1.md', 'tasks merge .ruru/tasks/TASK-1.md --write'],
  options: { ...TASK_OPTIONS, write: { type: 'boolean' } },
  maxArguments: 1,

  async run(values, [reference]) {
    const { mode, path } = await openTask(values, reference);
    const { edit, left } = await orRefuse(mode.tasks.merge(path));
    const text = applyEdits(edit.before, edit.edits);
    const written = values['write'] === true;
    if (written && edit.edits.length === 0)
      throw new Refusal(`The two sides of ${path} say two things.`, 'Resolve the conflict by hand.');
    if (written) await orRefuse(mode.tasks.write([edit]));
    const code = left === 0 ? 0 : 1;
    if (values['json'] === true) return { output: printJson({ path, written, conflicts: left, text }), code };
    if (written) return { output: [`${path} was written; ${describeLeft(left)}.`], code };
    // Beside the text, which may go into a file or to a comparison.
    terminal.complain([
      edit.edits.length === 0
        ? `Nothing of ${path} can be merged by what it says: ${describeLeft(left)}. Resolve the conflict by hand.`
        : `${path} would be written like this: ${describeLeft(left)}. Nothing was written; --write does it.`,
    ]);
    return { output: text, code };
  },
};

function describeLeft(left: number): string {
  if (left === 0) return 'both sides are merged by what they say';
  return `${left === 1 ? 'one place is' : `${left} places are`} left in conflict, where the sides say two things`;
}
