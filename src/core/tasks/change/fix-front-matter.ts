import { applyEdits, type TextEdit } from '../../base/change';
import type { Fences, HeaderProblem } from '../front-matter/find-fences';
import type { Fix } from '../../base/change';
import { readFrontMatter } from '../front-matter/read-front-matter';
import type { KeyLine } from '../front-matter/scan-toml-keys';
import { lengthOfBreak } from '../../base/lines';

/** The remedy for a problem of a front matter, where there is a plain one. One that mends a broken value is tried first. */
export function fixFrontMatter(text: string, frontMatter: Fences, problem: HeaderProblem): Fix | undefined {
  switch (problem.rule) {
    case 'unclosed-front-matter':
      return {
        title: 'Close the front matter',
        edits: [closeFence(text, frontMatter.headerEnd, text.slice(frontMatter.start, frontMatter.start + 3))],
      };
    case 'late-front-matter': {
      const start = text.startsWith('\uFEFF') ? 1 : 0;
      return { title: 'Remove the empty lines above', edits: [{ start, end: frontMatter.start, text: '' }] };
    }
    case 'duplicate-key':
      return (
        problem.earlier && {
          title: 'Remove the one that does not hold',
          edits: [removeLine(text, frontMatter, problem.earlier)],
        }
      );
    case 'invalid-front-matter':
      return problem.mend && tryMend(text, frontMatter, problem.mend);
    default:
      return undefined;
  }
}

function tryMend(text: string, { headerStart, problems }: Fences, { title, edits: inHeader }: Fix): Fix | undefined {
  const edits = inHeader.map(({ start, end, text: after }) => ({
    start: headerStart + start,
    end: headerStart + end,
    text: after,
  }));
  return readFrontMatter(applyEdits(text, edits)).problems.length < problems.length ? { title, edits } : undefined;
}

/**
 * Puts the closing line where it is missing, or in the place of one of the other format.
 * @param fence `+++` or `---`
 */
export function closeFence(text: string, headerEnd: number, fence: string): TextEdit {
  const behind = text.slice(headerEnd, headerEnd + 400);
  const other = /^(?:[ \t]*\r?\n)*(?:\+\+\+|---)[ \t]*(?=\r?\n|$)/.exec(behind);
  if (other !== null) {
    const start = headerEnd + other[0].trimEnd().length - 3;
    return { start, end: start + 3, text: fence };
  }
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const onNewLine = headerEnd === 0 || text[headerEnd - 1] === '\n';
  const atEnd = headerEnd === text.length;
  return {
    start: headerEnd,
    end: headerEnd,
    text: `${onNewLine ? '' : lineBreak}${fence}${atEnd && !onNewLine ? '' : lineBreak}`,
  };
}

/** Takes out a key with its whole line. */
export function removeLine(text: string, { headerStart }: Fences, key: KeyLine): TextEdit {
  const end = headerStart + key.end;
  return { start: headerStart + key.start, end: end + lengthOfBreak(text, end), text: '' };
}
