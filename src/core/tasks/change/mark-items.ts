import type { TextEdit } from '../../base/change';
import { BadInput } from '../../base/errors';
import { findMark } from '../body/read-item';
import { lineEnd } from '../../base/lines';
import { oneLine } from '../../base/lines';
import { MOST_OF_LINE, MOST_OF_VALUE, shortenText } from '../../base/shorten-text';
import { redactText } from '../../redact/redact-text';
import type { TaskDocument } from '../log/read-task-document';
import type { Body } from '../body/read-body';
import type { ChecklistItem } from '../body/read-item';

type State = ChecklistItem['state'];

/** What the mark of an item is to say. */
export interface ItemMark {
  /** The item's, 1-based, as it is before the change. */
  line: number;
  state: State;
  /** The words of the item, or its first ones: where others stand on the line, nothing is marked. */
  text?: string;
  /** Why it is dropped; it goes behind the item. */
  reason?: string;
}

/** The marks of a file that has none of its own for a state. */
const MARKS: Readonly<Record<State, string>> = { open: ' ', 'under-way': '⏳', done: 'x', dropped: '-' };

/** Kiro's own; it has none for what is dropped, and `-` is under way there. */
const MARKS_OF_KIRO: typeof MARKS = { ...MARKS, 'under-way': '-', dropped: '❌' };

/**
 * Sets the marks of items; nothing but what stands between their brackets changes, and a reason that is added behind one.
 * The mark is the one the file uses most for that state. Of two marks for one line the later one holds. Linear in the
 * length of the file, however many there are.
 * @returns in ascending order; none for items that say so already
 * @throws BadInput where a line is no item, or one with other words than are named; it says where those are
 */
export function markItems({ path, text, body }: TaskDocument, marks: readonly ItemMark[]): TextEdit[] {
  const items = new Map(body.items.map((item) => [item.line, item]));
  const wanted = [...new Map(marks.map((mark) => [mark.line, mark])).values()].sort((a, b) => a.line - b.line);
  const usual = new Map<State, string>();
  const lines = new LineStarts(text);
  return wanted.flatMap(({ line, state, reason, text: words }): TextEdit[] => {
    const item = items.get(line);
    if (words !== undefined && !(item && hasWords(item, words))) throw movedItem(path, line, item, words, body.items);
    const start = lines.startOf(line);
    const end = lineEnd(text, start);
    const place = item && findMark(text.slice(start, end));
    if (item === undefined || place === undefined) {
      throw new BadInput(
        `Line ${line} of ${path} is no item of a task list.`,
        'Open the task log and choose the line again.',
      );
    }
    const mark = usual.get(state) ?? usualMark(body, state);
    usual.set(state, mark);
    const edits = item.state === state ? [] : [{ start: start + place.start, end: start + place.end, text: mark }];
    if (reason !== undefined) edits.push({ start: end, end, text: ` (not needed: ${oneLine(reason)})` });
    return edits;
  });
}

/** Whether an item begins with some words; who has read them may have read them without a secret, or not to their end. */
function hasWords({ text }: ChecklistItem, words: string): boolean {
  const wanted = words.length < MOST_OF_LINE / 2 ? oneLine(words) : oneLine(words).replace(/…$/, '');
  return oneLine(text).startsWith(wanted) || oneLine(redactText(text)).startsWith(wanted);
}

function movedItem(
  path: string,
  line: number,
  item: ChecklistItem | undefined,
  words: string,
  items: readonly ChecklistItem[],
): BadInput {
  const found = items.filter((each) => hasWords(each, words)).map((each) => each.line);
  const there = item === undefined ? 'holds no item' : `holds ${quote(item.text)}`;
  const where = found.length === 0 ? 'no item has' : `line ${found.join(', ')} has`;
  return new BadInput(
    `Line ${line} of ${path} ${there}; ${where} the words ${quote(words)}.`,
    found.length === 0 ? 'Nothing was written; read the task log again.' : 'Nothing was written; name that line.',
  );
}

function quote(text: string): string {
  return JSON.stringify(shortenText(redactText(oneLine(text)), MOST_OF_VALUE));
}

/** An item whose mark was to be changed. */
export interface MarkedItem extends Pick<ChecklistItem, 'state' | 'text'> {
  /** 1-based, as it was before the change. */
  line: number;
}

/** The items that marks name, each once, in the order of the file, without secrets: of two marks for one line the later one holds. */
export function markedItems({ body }: TaskDocument, marks: readonly ItemMark[] = []): MarkedItem[] {
  const states = new Map(marks.map(({ line, state }) => [line, state]));
  return body.items.flatMap(({ line, text }) => {
    const state = states.get(line);
    return state === undefined ? [] : [{ line, text: shortenText(redactText(text), MOST_OF_LINE), state }];
  });
}

/** Marks that tick the items on some lines, or take the tick away where all of them have one. Lines without an item are left alone. */
export function toggleMarks({ body }: TaskDocument, lines: readonly number[]): ItemMark[] {
  const wanted = new Set(lines);
  const items = body.items.filter(({ line }) => wanted.has(line));
  const state = items.every((item) => item.state === 'done') ? 'open' : 'done';
  return items.map(({ line }) => ({ line, state }));
}

/** Finds where lines begin, asked for in ascending order. */
class LineStarts {
  #line = 1;
  #start: number;

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;

    this.#start = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** @param line 1-based; one past the last begins where the text ends */
  startOf(line: number): number {
    for (; this.#line < line; this.#line += 1) {
      const feed = this.#text.indexOf('\n', this.#start);
      if (feed === -1) return this.#text.length;
      this.#start = feed + 1;
    }
    return this.#start;
  }
}

function usualMark({ items, isKiro }: Body, state: State): string {
  if (state === 'open') return MARKS.open;
  const counts = new Map<string, number>();
  for (const item of items) if (item.state === state) counts.set(item.mark, (counts.get(item.mark) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? (isKiro ? MARKS_OF_KIRO : MARKS)[state];
}
