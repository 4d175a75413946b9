import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { applyEdits } from '../../../../src/core/base/change';
import { UserError } from '../../../../src/core/base/errors';
import { mergeTask } from '../../../../src/core/tasks/merge/merge-task';

/** One edit of a text by one side; `word` occurs nowhere else. */
type Edit = (text: string, word: string) => string;

const LABELS = { ours: 'ours', theirs: 'theirs' };
const MARK = /^(?:<{7} (?:ours|theirs)|={7}|>{7} (?:ours|theirs))\r?$/;

/** Edits of single lines, as people make them, and of fields, items and the log, as the product makes them. */
function edits(isByProduct: boolean): fc.Arbitrary<Edit> {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const onLines = (change: (lines: string[], at: number, word: string) => void) =>
    place.map((where): Edit => (text, word) => {
      const lines = text.split('\n');
      change(lines, Math.floor(where * lines.length), word);
      return lines.join('\n');
    });
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2031-12-${number}`);
  const byProduct = (change: (word: string) => Parameters<typeof changeTask>[1]) =>
    day.map(
      (today): Edit =>
        (text, word) =>
          computeChange(text, change(word), today),
    );
  const byHand = fc.oneof(
    onLines((lines, at, word) => lines.splice(at, 0, word)),
    onLines((lines, at, word) => lines.splice(at, 0, `- [ ] ${word}`)),
    onLines((lines, at, word) => lines.splice(at, 0, '', `## ${word}`, '', `${word} below it.`, '')),
    onLines((lines, at, word) => (lines[at] = `${lines[at] ?? ''} ${word}`)),
    onLines((lines, at) => lines.splice(at, 1)),
    onLines((lines, at) => lines.splice(at, 4)),
    onLines((lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())),
    onLines((lines, at) => (lines[at] = (lines[at] ?? '').replace('[ ]', '[x]'))),
  );
  const byVerb = fc.oneof(
    byProduct((word) => ({ log: word })),
    byProduct((word) => ({ log: `${word}\n\nand more of it` })),
    byProduct(() => ({ status: 'done', settle: 'leave-open' })),
    byProduct(() => ({ status: 'blocked' })),
    byProduct((word) => ({ tags: [word] })),
    byProduct((word) => ({ title: `T ${word}` })),
    place.map((where): Edit => (text) => {
      const items = readTaskDocument('a.md', text).task.items;
      const item = items[Math.floor(where * items.length)];
      return item === undefined
        ? text
        : computeChange(text, { items: [{ line: item.line, state: 'done' }] }, '2031-12-30');
    }),
  );
  return isByProduct ? byVerb : fc.oneof(byHand, byVerb);
}

function computeChange(text: string, change: Parameters<typeof changeTask>[1], today: string): string {
  try {
    return applyEdits(text, changeTask(readTaskDocument('a.md', text), change, today).edits);
  } catch (error) {
    if (error instanceof UserError) return text;
    throw error;
  }
}

/** What two sides made of one text, and the words that each has put into it. */
interface TwoSides {
  base: string;
  ours: string;
  theirs: string;
  isByProduct: boolean;
}

/** Two sides of some text, each with some edits, all of them by the verbs of the product where that is asked for. */
export function twoSides(base: fc.Arbitrary<string>, isByProduct = false): fc.Arbitrary<TwoSides> {
  const some = fc.array(edits(isByProduct), { minLength: 1, maxLength: 4 });
  return fc.tuple(base, some, some).map(([text, ours, theirs]) => ({
    base: text,
    ours: applyAll(text, ours, 'ourword'),
    theirs: applyAll(text, theirs, 'theirword'),
    isByProduct,
  }));
}

function applyAll(text: string, all: readonly Edit[], word: string): string {
  return all.reduce((edited, edit, index) => edit(edited, `${word}${index}x`), text);
}

/**
 * Holds a merge to its laws: no line of either side is lost, both ways round say the same, a side that is left as it was gives the
 * other byte for byte, merging what the product's verbs made once more changes no line, and what comes out without a conflict reads as well as what went in.
 */
export function checkMergeLaws({ base, ours, theirs, isByProduct }: TwoSides): { conflicts: number } {
  const merged = mergeTask({ base, ours, theirs }, LABELS);
  const turned = mergeTask({ base, ours: theirs, theirs: ours }, { ours: 'theirs', theirs: 'ours' });
  for (const word of wordsIn(ours, theirs))
    assert.ok(merged.text.includes(word), `${word} is lost in ${JSON.stringify(merged.text)}`);
  for (const line of linesOfAll(base, ours, theirs))
    assert.ok(merged.text.includes(line), `${JSON.stringify(line)} is lost in ${JSON.stringify(merged.text)}`);
  assert.deepEqual(sorted(turned.text), sorted(merged.text));
  assert.equal(turned.conflicts > 0, merged.conflicts > 0);
  assert.equal(mergeTask({ base, ours: base, theirs }, LABELS).text, theirs);
  assert.equal(mergeTask({ base, ours, theirs: base }, LABELS).text, ours);
  assert.equal(mergeTask({ base, ours, theirs: ours }, LABELS).text, ours);
  if (merged.conflicts > 0) return merged;
  assert.ok(!merged.text.split('\n').some((line) => MARK.test(line)));
  for (const again of [
    mergeTask({ base, ours: merged.text, theirs }, LABELS),
    mergeTask({ base, ours, theirs: merged.text }, LABELS),
  ]) {
    for (const word of wordsIn(ours, theirs)) assert.ok(again.text.includes(word), `${word} is lost in a second merge`);
    if (isByProduct) assert.equal(withoutBlanks(again), withoutBlanks(merged));
  }
  const known = new Set([...messagesOf(ours), ...messagesOf(theirs)]);
  assert.deepEqual(
    messagesOf(merged.text).filter((message) => !known.has(message)),
    [],
  );
  return merged;
}

function wordsIn(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/(?:our|their)word\d+x/g) ?? []);
}

/** The lines that stand once in the base and on both sides. */
function linesOfAll(base: string, ours: string, theirs: string): string[] {
  const [ones, others] = [countLines(ours), countLines(theirs)];
  return [...countLines(base)]
    .filter(([line, count]) => count === 1 && line.trim() !== '' && ones.get(line) === 1 && others.get(line) === 1)
    .map(([line]) => line);
}

function countLines(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** What a text says, in no order and without the marks of conflicts. */
function sorted(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !MARK.test(line))
    .sort();
}

/** Empty lines between two things may go with the one or the other. */
function withoutBlanks({ text }: { text: string }): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function messagesOf(text: string): string[] {
  return readTaskDocument('a.md', text).frontMatter.problems.map(({ message }) => message);
}
