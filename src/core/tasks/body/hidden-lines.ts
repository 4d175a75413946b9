import { findHidden, type HiddenRun } from '../../base/hidden-characters';
import { nameCharacter } from '../../base/show-text';

/** More of them are not named one by one. */
const MOST_NAMED = 3;

/** A text with more was made to keep its readers busy; who removes these is told of the rest. */
const MOST_RUNS = 10_000;

/** The characters of one line that nobody sees, and a sentence that says so. */
export interface HiddenLine {
  runs: readonly HiddenRun[];
  message: string;
}

/** The lines of a task log on which there are characters that nobody sees, from the top, as far as somebody asks. */
export function* hiddenLines(text: string): Generator<HiddenLine, void, undefined> {
  let [runs, end]: [HiddenRun[], number] = [[], -1];
  let left = MOST_RUNS;
  for (const run of findHidden(text)) {
    left -= 1;
    if (left < 0) break;
    if (run.start > end) {
      if (runs.length > 0) yield describeLine(text, runs);
      const next = text.indexOf('\n', run.start);
      [runs, end] = [[], next === -1 ? text.length : next];
    }
    runs.push(run);
  }
  if (runs.length > 0) yield describeLine(text, runs);
}

function describeLine(text: string, runs: readonly HiddenRun[]): HiddenLine {
  const number = runs.reduce((sum, run) => sum + run.count, 0);
  const what = `${number === 1 ? 'a character' : `${number} characters`} here (${nameAll(text, runs)})`;
  return { runs, message: `Nobody sees ${what}, but programs and models read ${number === 1 ? 'it' : 'them'}.` };
}

/** `U+E0041, U+E0042, U+E0043 …` */
function nameAll(text: string, runs: readonly HiddenRun[]): string {
  const names = new Set<string>();
  for (const { start, end } of runs) {
    for (const character of text.slice(start, end)) {
      if (names.size > MOST_NAMED) break;
      names.add(nameCharacter(character));
    }
  }
  return [...names].slice(0, MOST_NAMED).join(', ') + (names.size > MOST_NAMED ? ' …' : '');
}
