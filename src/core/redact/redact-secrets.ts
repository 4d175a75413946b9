import { findCommandSecrets } from './find-commands';
import { findLineValues, LINE_FORMATS } from './lines/find-line-values';
import { findHeredocs } from './find-heredocs';
import { findPairsOfAuth } from './values/find-pairs-of-auth';
import { findPhrases } from './find-phrases';
import { findSecretValues } from './values/find-secret-values';
import { findShapes } from './find-shapes';
import { isPlainCode } from './is-plain';
import { KnownHarmless } from './known-harmless';
import { findYamlValues } from './lines/find-yaml-values';
import { languageOfShebang } from './languages/language-of';
import { isDiff, splitDiff } from './languages/split-diff';
import { splitMarkdown } from './languages/split-markdown';
import type { LineValues } from './lines/line-value';
import { addSpans, replaceSpans } from './span';
import type { Span } from './span';

/** How deep a text within a string is looked into: a command in YAML, JSON in Python. */
const MAX_DEPTH = 3;
/** A mark can show what another hid: a text is read again until it stays as it is, and no more often than this. */
const MAX_ROUNDS = 5;
const harmless = new KnownHarmless();
/** The quotes of strings, with the escapes before them. */
const ESCAPED = [
  ['"', /\\{1,7}"/g],
  ["'", /\\{1,7}'/g],
] as const;

/**
 * Takes the values of secrets out of a text in whatever language: SECRET_KEY, passwords, tokens, keys, DSNs and URLs
 * with credentials. Names stay, so does every line, so that a place in the text is the same place afterwards. Where it
 * is unclear whether something is a secret, it goes; a value that is a weak default or a placeholder is called that.
 * What was redacted once stays as it is. Linear in the text's length.
 * @param language VS Code's language id; in a programming language a bare word is a variable and stays
 */
export function redactSecrets(text: string, language?: string): string {
  const known = `${language ?? ''}\n${text}`;
  if (harmless.has(known)) return text;
  const result = judge(text, language);
  if (result === text) harmless.add(known);
  return result;
}

function judge(text: string, language: string | undefined): string {
  let result = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = replaceSpans(result, findSecrets(result, language));
    if (next === result) break;
    result = next;
  }
  return result;
}

/**
 * The lines of a file from `line` to `endLine`, 1-based, judged with what stands around them: a secret may begin above.
 */
export function redactLines(text: string, line: number, endLine: number, language?: string): string {
  return redactSecrets(text, language)
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
}

function findSecrets(text: string, told: string | undefined): Span[] {
  const language = told ?? languageOfShebang(text);
  const spans = [...findShapes(text)];
  if (language === 'python' && spans.length === 0 && isPlainCode(text)) return spans;
  addSpans(spans, findPairsOfAuth(text, language === 'yaml' || language === 'dockercompose'));
  if (!isDiff(language)) addSpans(spans, [...findCommandSecrets(text), ...findHeredocs(text), ...findPhrases(text)]);
  for (const part of splitMarkdown(text, language)) {
    const content = text.slice(part.start, part.end);
    const found = isDiff(part.language) ? findInDiff(content) : findValues(content, part.language, 0);
    addSpans(spans, moved(found, part.start));
  }
  return spans;
}

/** What the hunks of a diff hold, each read as its file is. */
function findInDiff(diff: string): Span[] {
  return splitDiff(diff).flatMap(({ text, language, offsetOf }) =>
    findSecrets(text, isDiff(language) ? undefined : language).map(({ start, end }) => ({
      start: offsetOf(start),
      end: offsetOf(end - 1) + 1,
    })),
  );
}

/** @param depth 0 for a file, more for what a string of it holds, whose language nobody knows */
function findValues(text: string, language: string | undefined, depth: number): Span[] {
  const { secrets, rest } = depth > 0 ? readStringLines(text) : readLines(text, language);
  const spans = [...secrets];
  // In a file of lines what is left is looked into line by line: a bracket that nobody closes ends with its line.
  const isWhole = rest[0]?.start === 0 && rest[0].end === text.length;
  for (const { start, end } of rest) {
    const found = findSecretValues(text.slice(start, end), isWhole ? language : 'plaintext');
    addSpans(spans, moved(found.secrets, start));
    if (depth === MAX_DEPTH) continue;
    for (const string of found.strings) {
      const at = start + string.start;
      const content = withoutEscapes(text.slice(at, start + string.end));
      addSpans(spans, moved(findValues(content, undefined, depth + 1), at));
    }
  }
  return spans;
}

/**
 * A string in which all quotes of a kind are escaped holds a text with quotes: `"{\"password\": \"…\"}"`. Each offset stays: the escapes
 * become blanks outside of what the quotes hold.
 */
function withoutEscapes(content: string): string {
  let result = content;
  for (const [quote, escaped] of ESCAPED) {
    const [all, within] = [countOf(content, quote), countOf(content, `\\${quote}`)];
    if (within === 0 || all !== within || within % 2 === 1) continue;
    let isOpen = false;
    result = result.replaceAll(escaped, (written) => {
      isOpen = !isOpen;
      return isOpen ? written.slice(0, -1).replaceAll('\\', ' ') + quote : quote.padEnd(written.length);
    });
  }
  // Its lines are told by escapes too.
  return result === content ? content : result.replaceAll(/\\n/g, ' \n');
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** The lines of a file that has lines; another is all left to look into. */
function readLines(text: string, language: string | undefined): LineValues {
  if (language === 'yaml' || language === 'dockercompose') return findYamlValues(text);
  const format = LINE_FORMATS[language ?? 'unknown'];
  if (format === undefined) return { secrets: [], rest: [wholeOf(text)] };
  const lines = findLineValues(text, format);
  return language === undefined ? { secrets: lines.secrets, rest: [wholeOf(text)] } : lines;
}

/** A string can hold a command line or a whole file. */
function readStringLines(text: string): LineValues {
  const format = LINE_FORMATS['inline'];
  return { secrets: format === undefined ? [] : findLineValues(text, format).secrets, rest: [wholeOf(text)] };
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}

function moved(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
