import type { Place } from '../../../base/place';
import { speltPath } from '../../../partners/routing/around/spelt-path';
import { focusOf } from '../../../partners/routing/focus';
import { redactLines, redactSecrets } from '../../../redact/redact-secrets';
import type { DraftPlace } from '../../draft-request';
import { blockAt } from './blocks/block-at';
import { headAbove } from './blocks/definition-around';
import { languageOf } from '../../../redact/languages/language-of';

/** The code of a hand-over, without secrets. */
export interface QuotedCode {
  text: string;
  language?: string;
  /** The lines that it is, where they are more than the one that is meant. */
  lines?: { line: number; endLine: number };
  /** The lines of the head that is quoted above them, where they are part of a long definition. */
  head?: { line: number; endLine: number };
}

/**
 * The selected code, the lines that are named, or what the cursor stands in. Where the file holds the selection, its whole lines are
 * taken and judged with what stands around them: a secret may begin above.
 * @param text the whole file; undefined where it cannot be read
 */
export function quoteCode(place: DraftPlace, text: string | undefined): QuotedCode | undefined {
  const { path, line, endLine, selection } = place;
  // What the editor takes for a plain text may be the sample of a file of settings.
  const isTold = place.language !== undefined && place.language !== 'plaintext';
  const language = isTold ? place.language : (languageOf(speltPath(path, text)) ?? place.language);
  const quoted = (code: string): QuotedCode => ({ text: dedent(code), ...(language !== undefined && { language }) });
  if (selection !== undefined && selection.trim() !== '') {
    const selected = selection.replaceAll(/\r\n?/g, '\n');
    const lines = text === undefined ? undefined : linesHolding(text, selected, line);
    return quoted(
      lines && text !== undefined
        ? redactLines(text, lines.line, lines.endLine, language)
        : redactSecrets(selected, language),
    );
  }
  if (text === undefined || line === undefined) return undefined;
  const redacted = withoutSecrets(text, language);
  if (endLine !== undefined && endLine > line) return quoted(focusOf(redacted, line, endLine).inside);
  const [from, to] = blockAt(path, text, line);
  const lines = redacted.split('\n');
  const part = lines.slice(from, to + 1);
  const head = path.endsWith('.py') ? headAbove(text.split('\n'), line - 1, from) : undefined;
  const above = head ? [...lines.slice(head[0], head[1] + 1), ...(head[1] + 1 < from ? [leftOut(part)] : [])] : [];
  return {
    ...quoted([...above, ...part].join('\n')),
    ...(to > from && { lines: { line: from + 1, endLine: to + 1 } }),
    ...(head && { head: { line: head[0] + 1, endLine: head[1] + 1 } }),
  };
}

/** A line that stands for those that are left out, as far in as the least of what comes below it. */
function leftOut(below: readonly string[]): string {
  const indents = below.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return `${' '.repeat(Math.min(...indents))}…`;
}

/** The file that was judged last: more than one place of it is handed over, one after the other. */
let last: { text: string; language: string | undefined; shown: string } | undefined;

function withoutSecrets(text: string, language: string | undefined): string {
  if (last?.text !== text || last.language !== language)
    last = { text, language, shown: redactSecrets(text, language) };
  return last.shown;
}

/** The place with the lines of what was selected. */
export function quotedPlace({ path, line, endLine }: DraftPlace): Place {
  return { path, ...(line !== undefined && { line }), ...(endLine !== undefined && { endLine }) };
}

/** The lines a selection covers, where it stands at `line` in the file as it was read. */
function linesHolding(
  text: string,
  selection: string,
  line: number | undefined,
): { line: number; endLine: number } | undefined {
  if (line === undefined) return undefined;
  let from = 0;
  for (let passed = 1; passed < line; passed++) {
    from = text.indexOf('\n', from) + 1;
    if (from === 0) return undefined;
  }
  const end = text.indexOf('\n', from);
  const at = text.indexOf(selection, from);
  if (at === -1 || (end !== -1 && at > end)) return undefined;
  return { line, endLine: line + selection.replace(/\n$/, '').split('\n').length - 1 };
}

/** Without the white space that all lines begin with. */
function dedent(code: string): string {
  const lines = code.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), indents[0] ?? 0);
  return shared === 0 ? code : lines.map((line) => line.slice(shared)).join('\n');
}
