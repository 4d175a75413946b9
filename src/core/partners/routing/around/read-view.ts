import { PYTHON, SCRIPT } from '../signal';
import { readPlaceText } from '../text/read-place-text';
import type { PlaceText } from '../text/place-text';
import type { RankedPlace } from '../ranked-place';
import type { Lines } from './lines';
import { linesMeant } from './lines-meant';
import { namesOf } from './names-of';
import { findSurroundings } from './find-surroundings';
import { importsBeside, readImports, usedScriptImports, type Imports } from './used-imports';

/** What is seen of a file from a place in it. */
export interface View {
  /** The lines that are meant; `''` where the whole file is. */
  place: PlaceText;
  /** The place and what it stands in, with the imports that it uses. */
  near: PlaceText;
  /** The rest of the file. */
  outside: PlaceText;
  /** What the place stands in, from the innermost: `class Tokens(BaseAuthentication):`, `<script>`. */
  within: readonly string[];
  /** What the file and the place are called, word by word: `hooks stripe webhook`. */
  names: string;
  /** What the place imports, and what only the rest of the file does; of Python alone. */
  imports: Readonly<Record<'near' | 'outside', string>>;
}

/** A file is judged by no more than its beginning: past this size it is generated or data. */
const MAX_TEXT = 400_000;
const NO_IMPORTS: Imports = { used: [], others: [] };
const NOTHING: PlaceText = { code: '', literals: '', talk: '' };

/** Reads the text of a place once, and splits it into the place with what it stands in, and the rest. */
export function readView({ path, text = '', line, endLine, operations = [] }: RankedPlace): View {
  const whole = readPlaceText(path, text.slice(0, MAX_TEXT));
  const code = whole.code.split('\n');
  const isPython = PYTHON.test(path);
  if (line === undefined) {
    const { used } = isPython ? readImports(code, whole.code) : NO_IMPORTS;
    const imports = { near: used.join('\n'), outside: '' };
    return { near: whole, outside: NOTHING, within: [], place: NOTHING, names: namesOf(path), imports };
  }
  const meant =
    operations.length > 0 ? linesOfOperations(line, endLine, operations) : [linesMeant(code, line, endLine)];
  const { lines, within } = findSurroundings(path, code, meant[0] ?? [0, 0]);
  const isMeant = new Set(meant.flatMap(([from, to]) => numbers(from, to)));
  const isNear = new Set([...isMeant, ...lines.flatMap(([from, to]) => numbers(from, to))]);
  if (isPython) for (const index of importsBeside(code, isMeant)) isNear.delete(index);
  const place = pick(whole, (index) => isMeant.has(index));
  const near = pick(whole, (index) => isNear.has(index));
  const outside = pick(whole, (index) => !isNear.has(index));
  const { used, others } = isPython ? readImports(code, near.code) : NO_IMPORTS;
  const head = (SCRIPT.test(path) ? usedScriptImports(code, near.code) : used).join('\n');
  return {
    place,
    near: head === '' ? near : { ...near, code: `${head}\n${near.code}`, literals: `${head}\n${near.literals}` },
    outside,
    within,
    names: namesOf(path, within, place.code),
    imports: { near: used.join('\n'), outside: others.join('\n') },
  };
}

/** An operation of a migration is meant whole, and alone, with the functions that it runs: its neighbours have places of their own. */
function linesOfOperations(
  line: number,
  endLine: number | undefined,
  operations: NonNullable<RankedPlace['operations']>,
): Lines[] {
  const selected = endLine === undefined ? [] : [{ line, endLine }];
  return [...selected, ...operations, ...operations.flatMap(({ runs }) => runs)].map((one) => [
    one.line - 1,
    one.endLine - 1,
  ]);
}

function pick({ code, literals, talk }: PlaceText, isPicked: (line: number) => boolean): PlaceText {
  const linesOf = (text: string) =>
    text
      .split('\n')
      .filter((_, index) => isPicked(index))
      .join('\n');
  return { code: linesOf(code), literals: linesOf(literals), talk: linesOf(talk) };
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
