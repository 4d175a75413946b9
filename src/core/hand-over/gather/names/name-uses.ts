import { stemOf } from '../../../base/path-parts';
import { wordsOf } from '../../../project/python/words-of';
import { blankWords } from '../../../project/python/blank-words';
import { DOTTED_NAMES } from '../../../project/python/names-of-code';
import { lastPart } from '../../../project/python/expressions';
import type { SourceFile } from '../../../project/source/source-file';
import { innerImports, mayImportWithin } from './inner-imports';
import { onceForFile } from './once-for-file';
import { memberAround } from './member-around';
import { definitionAround, type Defined, type NameFollower } from './name-follower';

/** Where a file names a definition. */
export interface NameUses {
  /** The lines that do, 1-based: by an import, a module, the definition beside it, or a text that Python could import. */
  sure: number[];
  /** Those that may: a text ends as the definition is imported, `"views.index"`. */
  perhaps: number[];
  /** Whether the bare name stands in a text, as `getattr` takes it. */
  inText: boolean;
}

/**
 * Where a file names a definition: each name of its code is followed to where it is defined. The same word as an attribute of something
 * else, as an argument, or in comments and docstrings is no use.
 * @param labels what else a text may call it: a model is `catalog.Book`
 */
export async function usesOf(
  file: SourceFile,
  defined: Defined,
  follower: NameFollower,
  labels: readonly string[] = [],
): Promise<NameUses> {
  const { name, place } = defined;
  const known = new Map<string, Promise<boolean>>();
  const means = (dotted: string): Promise<boolean> => {
    let found = known.get(dotted);
    if (!found) known.set(dotted, (found = follower.follow(file, dotted).then(isIt)));
    return found;
  };
  const aliases = aliasesOf(file, name);
  const found: NameUses = { sure: [], perhaps: [], inText: false };
  const { lines } = codeOf(file);
  const named = new Set([name, ...aliases].flatMap((word) => linesWith(word, file)));
  for (const index of [...named].sort((a, b) => a - b))
    if (await isUsedIn(lines[index] ?? '', index + 1)) found.sure.push(index + 1);
  for (const { from, value } of textsIn(file, name)) {
    const line = (): number => file.text.slice(0, from).split('\n').length;
    if (labels.includes(value) || (value.includes('.') && isIt(await follower.followAbsolute(value))))
      found.sure.push(line());
    else if (value.endsWith(`${stemOf(place.path)}.${name}`)) found.perhaps.push(line());
    else found.inText ||= value === name;
  }
  return found;

  async function isUsedIn(text: string, line: number): Promise<boolean> {
    for (const { 0: chain, index } of text.matchAll(DOTTED_NAMES)) {
      const parts = chain.split('.');
      const at = aliases.includes(parts[0] ?? '') ? 0 : parts.indexOf(name);
      if (at === -1) continue;
      const isAlone = parts.length === 1;
      if (
        isAlone &&
        (/^\s*=(?!=)/.test(text.slice(index + chain.length)) || /\b(?:def|class)\s+$/.test(text.slice(0, index)))
      )
        continue;
      if (!(await means(parts.slice(0, at + 1).join('.')))) continue;
      if (at > 0 || !isParameter(file, line, parts[0] ?? '')) return true;
    }
    return false;
  }

  function isIt(other: Defined | undefined): boolean {
    return other?.name === name && other.place.path === place.path;
  }
}

/** The other names by which a file may import something. */
function aliasesOf(file: SourceFile, name: string): string[] {
  const inner = mayImportWithin(file, name) ? innerImports(file) : new Map<string, string>();
  return [...file.imports, ...inner].flatMap(([local, dotted]) =>
    local !== name && lastPart(dotted) === name ? [local] : [],
  );
}

const wordsIn = onceForFile(({ text }) => wordsOf(text));

/** Code, its lines and where each begins, without words of texts and comments; imports are empty, as they use nothing by themselves. */
const codeOf = onceForFile((file) => {
  let isOpen = false;
  const lines = blankWords(file.text, wordsIn(file))
    .split('\n')
    .map((line) => {
      const isImport = isOpen || /^\s*(?:from|import)\s/.test(line);
      if (isImport) isOpen = line.includes(')') ? false : isOpen || line.includes('(') || line.trimEnd().endsWith('\\');
      return isImport ? '' : line;
    });
  let end = 0;
  const starts = lines.map((line) => (end += line.length + 1) - line.length - 1);
  return { lines, starts, text: lines.join('\n') };
});

/** The lines of code in which a word stands, the first of the file being 0: a file is gone through where it does, not line by line. */
function linesWith(word: string, file: SourceFile): number[] {
  const { text, starts } = codeOf(file);
  const found: number[] = [];
  let line = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, starts[line] ?? text.length)) {
    while ((starts[line + 1] ?? Infinity) <= at) line += 1;
    found.push(line);
    line += 1;
  }
  return found;
}

/** The texts that are nothing but names with dots, of which the last is the one that is looked for. */
function textsIn(file: SourceFile, name: string): { from: number; value: string }[] {
  const { text } = file;
  const words = wordsIn(file);
  const found: { from: number; value: string }[] = [];
  let next = 0;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    while ((words[next]?.to ?? Infinity) <= at) next += 1;
    const word = words[next];
    if (!word || word.from > at) continue;
    next += 1;
    const value = text.slice(word.from, word.to).replace(/^\w{0,3}["']{1,3}|["']{1,3}$/g, '');
    if (word.kind === 'string' && /^[\w.]+$/.test(value) && lastPart(value) === name)
      found.push({ from: word.from, value });
  }
  return found;
}

/** The head of a function is no longer. */
const MAX_HEAD = 4000;
/** Its end. */
const HEAD_ENDS = /\) ?(?::|->)/;

/** The heads of the functions of a file: of a name that stands in none, no body is read. */
const functionHeads = onceForFile(({ text }) => {
  const heads: string[] = [];
  for (let at = text.indexOf('def '); at !== -1; at = text.indexOf('def ', at + 1)) {
    const head = text.slice(at, at + MAX_HEAD);
    heads.push(head.slice(0, HEAD_ENDS.exec(head)?.index));
  }
  return heads.join('\n');
});

/** Whether a name is what the function or method around a line is given. */
function isParameter(file: SourceFile, line: number, name: string): boolean {
  if (!functionHeads(file).includes(name)) return false;
  const around = memberAround(file, line)?.method ?? definitionAround(file, line);
  return around?.type === 'function' && around.parameters.includes(name);
}
