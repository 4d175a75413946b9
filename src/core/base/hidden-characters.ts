/** Characters in a row that nobody sees: `[start, end)` in UTF-16 code units, and how many they are in code points. */
export interface HiddenRun {
  start: number;
  end: number;
  count: number;
}

/**
 * What has no look of its own: control characters other than white space, and what Unicode calls default ignorable
 * (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), tag characters and bidi controls among them.
 */
const UNSEEN = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB\p{Default_Ignorable_Code_Point}]+/uy;

/**
 * The code units that such a run begins with, in so few ranges that a first look costs next to nothing; a few others are among them, and
 * are judged by the class above.
 */
const MAY_BEGIN_UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u00AD\u034F\u061C\u115F\u1160\u17B4-\u206F\u3164\uD82F\uD834\uDB40-\uDB43\uFE00-\uFFFF]/g;

/** More of them in a row are no spelling of anything. */
const MOST_IN_A_ROW = 2;

/** The region of a flag, as the flag of Scotland has it behind the black flag: https://www.unicode.org/reports/tr51/#def_emoji_tag_sequence */
const REGION = /^[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u;
const BLACK_FLAG = '\u{1F3F4}';

/** A letter or mark of a script whose words are joined, parted or broken by characters without width. */
const JOINING =
  /(?=[\p{L}\p{M}])[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** No width, but a meaning beside such a letter: joiners, places to break a line, fillers of a syllable. */
const ZERO_WIDTH = /^[\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200D\u2060\u3164\uFEFF\uFFA0]$/u;

const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/** Marks that tell which way the text runs; they can do no more than a letter of that direction. */
const DIRECTION = /^[\u061C\u200E\u200F]$/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What a sign says of to be shown as a picture, `\uFE0F`, or as text. */
const PICTURED = /[0-9#*]|(?=[^\u0000-\u007F])[\p{Emoji}\p{S}\p{P}]/u;

/** What chooses a variant of the character before, and the characters that have some: https://www.unicode.org/Public/UCD/latest/ucd/StandardizedVariants.txt */
const VARIATIONS: readonly [selector: RegExp, base: RegExp][] = [
  [/^[\uFE0E\uFE0F]$/u, PICTURED],
  [
    /^[\uFE00-\uFE0D]$/u,
    /[0\p{Script=Han}\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}\u3001\u3002\uFF01\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F]/u,
  ],
  [/^[\u180B-\u180D\u180F]$/u, /\p{Script=Mongolian}/u],
  [/^[\u{E0100}-\u{E01EF}]$/u, /\p{Unified_Ideograph}/u],
];

/**
 * Finds what stands in a text and is seen by nobody but programs and models, from its beginning on, as far as somebody asks. What a
 * script needs is none of it: the joiners of Persian and of the scripts of India, marks of direction in a line of Hebrew, emoji that
 * are put together of several.
 */
export function* findHidden(text: string): Generator<HiddenRun, void, undefined> {
  const runsRightToLeft = lineMemory(text);
  for (const { run, index } of findUnseen(text)) {
    const before = characterBefore(text, index);
    // Most of all runs, in the headings of many a task log.
    if (run === '\uFE0F' && PICTURED.test(before)) continue;
    const meant = meantAtStart(run, index, before);
    const [start, end] = [index + meant, index + run.length];
    const rest = text.slice(start, end);
    const count = countCharacters(rest);
    if (count > MOST_IN_A_ROW) {
      yield { start, end, count };
      continue;
    }
    const after = String.fromCodePoint(text.codePointAt(end) ?? 0);
    let at = start;
    for (const character of rest) {
      const surroundings = {
        before,
        after,
        isFirst: at === index,
        isAlone: count === 1,
        isRightToLeft: () => runsRightToLeft(index),
      };
      if (!isMeant(character, surroundings)) yield { start: at, end: at + character.length, count: 1 };
      at += character.length;
    }
  }
}

/** Each run of characters without a look, whatever they are for. */
function* findUnseen(text: string): Generator<{ run: string; index: number }, void, undefined> {
  for (let from = 0; ;) {
    MAY_BEGIN_UNSEEN.lastIndex = from;
    if (!MAY_BEGIN_UNSEEN.test(text)) return;
    const index = MAY_BEGIN_UNSEEN.lastIndex - 1;
    UNSEEN.lastIndex = index;
    const run = UNSEEN.exec(text)?.[0] ?? '';
    from = index + Math.max(run.length, 1);
    if (run !== '') yield { run, index };
  }
}

/** How much of a run is a byte order mark, or the region of the flag before it, in UTF-16 code units. */
function meantAtStart(run: string, index: number, before: string): number {
  if (index === 0 && run.startsWith('\uFEFF')) return 1;
  return before === BLACK_FLAG ? (REGION.exec(run)?.[0].length ?? 0) : 0;
}

interface Surroundings {
  before: string;
  after: string;
  isFirst: boolean;
  isAlone: boolean;
  isRightToLeft(): boolean;
}

function isMeant(character: string, { before, after, isFirst, isAlone, isRightToLeft }: Surroundings): boolean {
  // A soft hyphen is a place where a long word may be broken.
  if (character === '\u00AD') return isAlone;
  if (DIRECTION.test(character)) return isRightToLeft();
  if (character === '\u200D' && PICTURE.test(before) && PICTURE.test(after)) return true;
  if (ZERO_WIDTH.test(character)) return JOINING.test(before) || JOINING.test(after);
  return isFirst && VARIATIONS.some(([selector, base]) => selector.test(character) && base.test(before));
}

function characterBefore(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether the line around a place has letters that run to the left; each line is looked at once. */
function lineMemory(text: string): (index: number) => boolean {
  let known = { start: 0, end: -1, answer: false };
  return (index) => {
    if (index < known.start || index > known.end) {
      const start = text.lastIndexOf('\n', index - 1) + 1;
      const next = text.indexOf('\n', index);
      const end = next === -1 ? text.length : next;
      known = { start, end, answer: RIGHT_TO_LEFT.test(text.slice(start, end)) };
    }
    return known.answer;
  };
}
