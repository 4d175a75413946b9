import matter from 'gray-matter';
import type { ParsedData, TextProblem } from '../../base/toml';
import { emptyTable } from '../../base/toml';

/** A character that no valid TOML or YAML holds: a header that has it all the same is read without gray-matter, which would end there. */
const FENCE = '\u0001';

/**
 * gray-matter looks for comments with an expression that takes the square of a run of white space, from whatever begins a
 * line to it; past this it is left out.
 */
const LONG_BLANK = /[\n\r\u2028\u2029]\s{200}/;

/** What reads the text of a header: {@link parseToml} or {@link parseYaml}. */
export type HeaderParser = (text: string) => ParsedData;

/**
 * Reads a header with gray-matter, which stands behind this function alone. Left to itself it evaluates `---js` and its
 * spellings, does not find the end of front matter in files with CRLF, and returns the same object for the same text to
 * everyone. Here it gets a header cut out before, engines of our own, and options, which is what keeps it from its cache.
 */
export function parseHeader(header: string, parse: HeaderParser): ParsedData {
  if (LONG_BLANK.test(header) || header.includes(FENCE)) return parse(header);
  let problems: TextProblem[] = [];
  let asked = false;
  const engine = {
    parse: (text: string): object => {
      const parsed = parse(text.slice(1));
      problems = parsed.problems;
      asked = true;
      return parsed.value;
    },
  };
  const refuse = { parse: (): object => emptyTable() };
  const engines = { header: engine, javascript: refuse, js: refuse, json: refuse, coffee: refuse, yaml: refuse };
  const { data } = matter(`${FENCE}\n${header}`, { delimiters: FENCE, language: 'header', engines });
  // Only comments: the engine is not asked then, and the object is gray-matter's own.
  return { value: asked ? data : emptyTable(), problems };
}
