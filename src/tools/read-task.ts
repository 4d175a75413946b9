import { describePoint, redactText, showLine } from '../core';
import { fenceLines, fenceText } from './fence';
import { TASK_SCHEMA } from './task-input';
import { defineTool } from './tool';

/** A model reads no more of one file with profit; the log's end is what counts. */
const MOST_CHARACTERS = 40_000;

/** What is left of a surrogate pair that was cut in two. */
const HALF = /^\p{Surrogate}|\p{Surrogate}$/gu;

const IN_CONFLICT =
  'is in conflict: nothing writes it before both sides are merged, by `django-developer tasks merge TASK --write` or by hand.';

export const readTask = defineTool({
  name: 'read_task',
  title: 'Read a Task',
  description:
    'Reads one task log: what is open in it, with line numbers, then the whole file. Call it before you work on a task, and before ' +
    'update_task, which takes the line numbers.',
  inputSchema: { type: 'object', properties: { task: TASK_SCHEMA }, required: ['task'], additionalProperties: false },

  async run(mode, { task: reference }) {
    await mode.tasks.load();
    const path = await mode.tasks.find(reference);
    const { task, text: whole, openPoints: open } = await mode.tasks.read(path);
    // Before it is cut: half of a secret could not be told from a word.
    const text = redactText(whole);
    const left = text.length - MOST_CHARACTERS;
    const half = MOST_CHARACTERS / 2;
    return [
      ...(task.conflict ? [showLine(`${path} ${IN_CONFLICT}`)] : []),
      showLine(`${path}, ${open.length === 0 ? 'nothing is open' : 'open:'}`),
      ...fenceLines(open.map((point) => `- ${describePoint(point)}`)),
      '',
      left > 0 ? `The file without ${left} characters in its middle, where … stands:` : 'The file:',
      fenceText(
        left > 0 ? `${text.slice(0, half).replace(HALF, '')}\n…\n${text.slice(-half).replace(HALF, '')}` : text,
      ),
    ].join('\n');
  },
});
