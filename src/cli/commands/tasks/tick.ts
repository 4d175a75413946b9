import { UserError } from '../../../core/base/errors';
import type { ChecklistItem } from '../../../core';
import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { textOption, wordOption } from '../../read-option';
import { orRefuse } from '../../refusal';

const STATES: readonly ChecklistItem['state'][] = ['done', 'open', 'under-way', 'dropped'];

/** `tasks tick TASK ITEM [--text WORDS] [--as STATE]` */
export const tick: Command = {
  usage: 'tasks tick TASK ITEM [--text WORDS] [--as done|open|under-way|dropped] [--json] [--folder PATH]',
  help: [
    'TASK          its id, or the path of its task log',
    'ITEM          the line of an item, as `tasks show` prints it, or words that only one item has',
    '--text WORDS  the first words of the item on that line; refused where others stand there',
    '--as STATE    what the mark is to say; done if left out',
    '--json        print {path, line, text, state, written}',
    FOLDER_HELP,
    '',
    'The mark is the one that the file uses most for that state. Where it says so already, nothing is written, and it ends with 0.',
  ],
  examples: [
    'tasks tick TASK-DB-20261109-091500 36',
    'tasks tick TASK-DB-20261109-091500 "plan of the slow query" --as under-way',
  ],
  options: { ...TASK_OPTIONS, as: { type: 'string' }, text: { type: 'string' } },
  maxArguments: 2,

  async run(values, [reference, wanted]) {
    if (wanted === undefined) throw new UserError('No item is named.', `Usage: ${this.usage}`);
    const state = wordOption(values, 'as', STATES) ?? 'done';
    const { mode, path } = await openTask(values, reference);
    const { items } = (await mode.tasks.read(path)).task;
    const line = /^\d+$/.test(wanted) ? Number(wanted) : lineOfItem(items, wanted, path);
    // What was read a moment ago is what is meant, whatever somebody has inserted above it since.
    const words = textOption(values, 'text') ?? items.find((item) => item.line === line)?.text;
    const mark = { line, state, ...(words !== undefined && { text: words }) };
    const { changed, items: [marked] = [] } = await orRefuse(mode.tasks.change(path, { items: [mark] }));
    const text = marked?.text ?? '';
    if (values['json'] === true) return printJson({ path, line, text, state, written: changed });
    if (!changed) return [`Line ${line} of ${path} says so already: ${text}`];
    return [`${path}:${line} is ${state.replace('-', ' ')}: ${text}`];
  },
};

/** The line of the one item that has some words. */
function lineOfItem(items: readonly ChecklistItem[], words: string, path: string): number {
  const found = items.filter(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
  const [first, second] = found;
  if (first === undefined)
    throw new UserError(`${path} has no item ${JSON.stringify(words)}.`, 'Look at its items with `tasks show`.');
  if (second === undefined) return first.line;
  throw new UserError(
    `${found.length} items of ${path} have the words ${JSON.stringify(words)}.`,
    `Name one by its line: ${found.map(({ line }) => line).join(', ')}.`,
  );
}
