import { BadInput } from '../core/base/errors';
import {
  type AskedChange,
  type CheckedCriterion,
  CRITERION_WORDS,
  describeAsked,
  describeAskedChange,
  describePoint,
  describeProof,
  describeTick,
  type OpenPoint,
  redactData,
  redactText,
  summariseCriteria,
  type Section,
  showLine,
  showText,
} from '../core';
import { clipLine, fitRows, groupDigits, moreOf, type Answer, type RowForm } from './answer';
import { beginningOf, clip, endOf, fits } from './clip';
import { fenceLines, fenceText } from './fence';
import { findTask } from './find-task';
import { outputSchema } from './schema';
import { TASK_SCHEMA } from './task-input';
import { defineTool } from './tool';

/** A file up to this size is told whole, beside what is open in it. All of these in bytes. */
const WHOLE_BYTES = 5_000;
/** Of a longer one, its beginning and its end: the log's last entries are what counts. */
const BEGINNING = 1_500;
const END = 1_000;
const OPEN_BYTES = 1_800;
const SECTIONS_BYTES = 1_500;

/** A model reads no more of one section with profit. In bytes. */
const LONGEST_SECTION = 40_000;

/** How the front matter is asked for. */
const FRONT_MATTER = 'front matter';
/** How it is asked for what shows the criteria; a section of that heading goes before. */
const PROOF = 'proof';
const PROOF_BYTES = 5_000;
const ASKED_BYTES = 1_500;
const IN_CONFLICT =
  'is in conflict: nothing writes it before both sides are merged, by `django-developer tasks merge TASK --write` or by hand.';

export const readTask = defineTool({
  name: 'read_task',
  title: 'Read a Task',
  description:
    'Reads one task log: what is open in it, with line numbers, then the file; of a long one the list of its sections. Call it before you ' +
    'work on a task, and before update_task.',
  inputSchema: {
    type: 'object',
    properties: {
      task: TASK_SCHEMA,
      section: {
        type: 'string',
        description: 'Heading to read whole; "proof" tells what shows each criterion.',
      },
    },
    required: ['task'],
    additionalProperties: false,
  },
  outputSchema: outputSchema({ path: 'string', text: 'string' }),

  async run(mode, { task: reference, section }) {
    await mode.tasks.load();
    const path = await findTask(mode, reference);
    const { task, text: whole, openPoints, sections } = await mode.tasks.read(path);
    if (section !== undefined && plainHeading(section) === PROOF && !sections.some(isProof)) {
      // Not every door follows what changes in the folder.
      await mode.django.detect();
      return tellProof(path, await mode.tasks.check(path), await mode.inbox.asked(path));
    }
    // Before anything is cut: half of a secret could not be told from a word.
    const text = showText(redactText(whole));
    if (section !== undefined) return tellSection(path, sectionNamed(whole, sections, section));
    const open = fitRows(openPoints, POINT, OPEN_BYTES);
    const head = [
      ...(task.conflict ? [showLine(`${path} ${IN_CONFLICT}`)] : []),
      showLine(`${path}, ${openPoints.length === 0 ? 'nothing is open' : 'open:'}`),
      ...fenceLines([...open.lines, ...moreOf(open.rest)]),
      '',
    ];
    const told = {
      path,
      open: open.data,
      ...(open.rest > 0 && { more_open: open.rest }),
    };
    if (fits(text, WHOLE_BYTES))
      return { text: [...head, 'The file:', fenceText(text)].join('\n'), data: { ...told, text } };
    return tellInPart(text, sections, head, told);
  },
});

const POINT: RowForm<OpenPoint> = {
  lines: (point) => [`- ${describePoint(point)}`],
  data: (point) =>
    point.kind === 'dependency'
      ? { depends_on: clipLine(point.id), title: clipLine(point.title) }
      : { line: point.line, text: clipLine(point.text) },
};

const CRITERION: RowForm<CheckedCriterion> = {
  lines: ({ line, ticked, state, text, proofs, tick }) => [
    `- line ${line} [${ticked ? 'x' : state === 'not-needed' ? '-' : ' '}] ${CRITERION_WORDS[state]}: ${text}`,
    ...proofs.map((proof) => `  - ${describeProof(proof)}`),
    ...(tick ? [`  - ${describeTick(tick)}`] : []),
  ],
  data: ({ line, text, ticked, state, proofs, tick }) => ({
    line,
    text: clipLine(text),
    ticked,
    state,
    ...(proofs.length > 0 && { proofs: proofs.map((proof) => clipLine(describeProof(proof))) }),
    ...(tick && { tick: clipLine(describeTick(tick)) }),
  }),
};

const ASKED: RowForm<AskedChange> = {
  lines: (change) => [`- ${describeAskedChange(change)}`],
  data: ({ kind, text, by, date }) => ({ kind, text: clipLine(text), by, date }),
};

function isProof({ title }: Section): boolean {
  return plainHeading(title) === PROOF;
}

function tellProof(path: string, criteria: readonly CheckedCriterion[], asked: readonly AskedChange[]): Answer {
  const told = fitRows(redactData(criteria), CRITERION, PROOF_BYTES);
  const head =
    criteria.length === 0
      ? 'no criterion has a box to tick, and no item names what shows it'
      : summariseCriteria(criteria);
  const changes = fitRows(redactData(asked), ASKED, ASKED_BYTES);
  return {
    text: [
      showLine(`${path}: ${head}`),
      ...fenceLines([...told.lines, ...moreOf(told.rest)]),
      ...(asked.length > 0
        ? [`${describeAsked(asked)}:`, ...fenceLines([...changes.lines, ...moreOf(changes.rest)])]
        : []),
    ].join('\n'),
    data: {
      path,
      text: head,
      criteria: told.data,
      ...(told.rest > 0 && { more_criteria: told.rest }),
      ...(asked.length > 0 && { asked: changes.data }),
    },
  };
}

const SECTION: RowForm<Section> = {
  lines: ({ title, level, line, text }) => [
    `${'#'.repeat(level)} ${title} (line ${line}, ${groupDigits(text.length)} characters)`,
  ],
  data: ({ title, line, text }) => ({ title: clipLine(title), line, characters: text.length }),
};

/**
 * The text of a task log for one answer: whole, or its beginning and its end.
 * @param whole the file
 */
export function textForAnswer(whole: string): string {
  const text = showText(redactText(whole));
  return fits(text, WHOLE_BYTES) ? text : cutTo(text, BEGINNING, END).part;
}

/** A file that is too long for one answer: its beginning and its end, and what there is to ask for. */
function tellInPart(text: string, sections: readonly Section[], head: readonly string[], told: object): Answer {
  const listed = fitRows(sections, SECTION, SECTIONS_BYTES);
  const { part, left } = cutTo(text, BEGINNING, END);
  const next = `The file without ${groupDigits(left)} characters, where … stands; read_task with section tells one whole.`;
  const sectionLines = [...listed.lines, ...moreOf(listed.rest)];
  return {
    text: [...head, 'Its sections:', ...fenceLines(sectionLines), next, fenceText(part)].join('\n'),
    data: {
      ...told,
      sections: listed.data,
      ...(listed.rest > 0 && { more_sections: listed.rest }),
      text: part,
      next,
    },
  };
}

function tellSection(path: string, { title, line, text: whole }: Pick<Section, 'title' | 'line' | 'text'>): Answer {
  const text = showText(redactText(whole));
  const half = LONGEST_SECTION / 2;
  const { part, left } = fits(text, LONGEST_SECTION) ? { part: text, left: 0 } : cutTo(text, half, half);
  const less = left > 0 ? `, without ${groupDigits(left)} characters in its middle, where … stands` : '';
  return {
    text: [showLine(`${path}, from line ${line}${less}:`), fenceText(part)].join('\n'),
    data: { path, section: title, line, text: part, ...(left > 0 && { left_out: left }) },
  };
}

/** The two ends of a text, of so many bytes each, and how many characters were left out between them. */
function cutTo(text: string, beginning: number, end: number): { part: string; left: number } {
  const ends = [beginningOf(text, beginning), endOf(text, end)];
  return { part: ends.join('\n…\n'), left: text.length - ends.join('').length };
}

/** The section of that heading, or the only one whose heading begins like it. @throws BadInput where there is none, or several */
function sectionNamed(
  text: string,
  sections: readonly Section[],
  wanted: string,
): Pick<Section, 'title' | 'line' | 'text'> {
  const plain = plainHeading(wanted);
  const first = sections[0];
  const before = first === undefined ? text : text.slice(0, text.indexOf(first.text));
  if (plain === FRONT_MATTER) return { title: FRONT_MATTER, line: 1, text: before };
  const exact = sections.filter(({ title }) => plainHeading(title) === plain);
  const found = exact.length > 0 ? exact : sections.filter(({ title }) => plainHeading(title).startsWith(plain));
  const [section, ...others] = found;
  if (section !== undefined && others.length === 0) return section;
  const line = /^line (\d{1,9})$/.exec(plain)?.[1];
  const there = sections.find((each) => each.line === Number(line));
  if (there !== undefined) return there;
  const details = (section === undefined ? sections : found).map((each) => `line ${each.line}: ${each.title}`);
  throw new BadInput(
    `There ${section === undefined ? 'is no' : 'are several'} section${section === undefined ? '' : 's'} ${JSON.stringify(clip(wanted, 60))}.`,
    details.length === 0 ? 'Leave section out.' : `Send one of these, or its line as "line 12":`,
    { details: [`line 1: ${FRONT_MATTER}`, ...details] },
  );
}

function plainHeading(title: string): string {
  return title
    .replace(/^[#\s]+/, '')
    .trim()
    .toLowerCase();
}
