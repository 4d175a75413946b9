import type { Lines } from '../../../../partners/routing/around/lines';
import { linesMeant } from '../../../../partners/routing/around/lines-meant';
import { speltPath } from '../../../../partners/routing/around/spelt-path';
import { findComments } from '../../../../partners/routing/text/find-comments';
import { bracketBlocks, bracketsAround } from './brackets-around';
import { definitionAround } from './definition-around';
import { elementsAround } from './elements-around';
import { indentedAround } from './indented-around';
import { instructionsAround } from './instructions-around';
import { sectionAround } from './section-around';
import { fitting, MAX_BLOCK, MAX_PART, withWholeEnds } from './fitting';

const PYTHON = /\.pyi?$/;
const MARKUP = /\.(?:html?|djhtml|jinja2?|j2|vue|svelte|astro|xml|svg)$/i;
const BRACKETS =
  /\.(?:[cm]?[jt]sx?|css|scss|less|tf|tofu|hcl|json|conf|nginx|java|go|kt|php|groovy|proto|graphqls?|gql)(?:\.(?:template|tmpl|j2|erb))?$|(?:^|\/)(?:Caddyfile|Jenkinsfile|sites-(?:available|enabled)\/[^/]+)$/i;
const SCRIPT = /\.[cm]?[jt]sx?$/i;
const INDENTED = /\.ya?ml$/i;
const IMAGE = /(?:^|\/)(?:[\w-]*\.)?(?:docker|container)file(?:[.-][^/]*)?$/i;
const SECTIONS = /\.(?:toml|ini|cfg|service|socket|timer)$|(?:^|\/)(?:[\w-]*\.)?(?:make|just)file(?:\.[^/]*)?$|\.mk$/i;
/** A file of that many lines is quoted as a whole. */
const SMALL = 20;
/** What is longer was written by a program. */
const MAX_LENGTH = 400_000;

/**
 * The lines that one line stands in, which a reader needs to see it: the definition in Python, the script, form or element of a template,
 * the function or rule, the stage of an image, the service or job, the server's block. Where that is long or there is none, the lines
 * around it.
 * @param line 1-based
 * @returns 0-based, both included
 */
export function blockAt(path: string, text: string, line: number): Lines {
  const lines = text.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  const index = Math.min(Math.max(line, 1), Math.max(lines.length, 1)) - 1;
  if (PYTHON.test(path)) return definitionAround(lines, index) ?? withinText(lines, linesMeant(lines, line));
  if (lines.length <= SMALL) return [0, Math.max(0, lines.length - 1)];
  const around = linesMeant(lines, line);
  if (text.length > MAX_LENGTH) return around;
  const spelt = speltPath(path, text);
  return withinText(lines, enclosing(spelt, withoutComments(spelt, text), lines, index) ?? around);
}

function enclosing(path: string, code: readonly string[], lines: readonly string[], index: number): Lines | undefined {
  if (IMAGE.test(path)) return instructionsAround(lines, index);
  if (MARKUP.test(path)) return elementsAround(code, index);
  if (BRACKETS.test(path)) {
    const found = fitting(bracketsAround(code, index), SCRIPT.test(path) ? MAX_BLOCK : MAX_PART);
    return found ?? withWholeEnds(bracketBlocks(code), index, lines.length);
  }
  if (INDENTED.test(path)) return indentedAround(code, index);
  return SECTIONS.test(path) ? sectionAround(lines, index) : undefined;
}

/** The lines with blanks in the place of comments. */
function withoutComments(path: string, text: string): string[] {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of findComments(path, text)) {
    kept.push(text.slice(at, from), text.slice(from, to).replaceAll(/[^\n]/g, ' '));
    at = to;
  }
  return [...kept, text.slice(at)].join('').split('\n');
}

/** Without blank lines at the ends. */
function withinText(lines: readonly string[], [from, to]: Lines): Lines {
  let [first, last] = [from, Math.min(to, lines.length - 1)];
  while (first < last && (lines[first] ?? '').trim() === '') first += 1;
  while (last > first && (lines[last] ?? '').trim() === '') last -= 1;
  return [first, last];
}
