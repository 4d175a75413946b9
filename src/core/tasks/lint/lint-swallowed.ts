import { applyEdits, type TextEdit } from '../../base/change';
import { lineEnd } from '../../base/lines';
import type { SwallowedItems } from '../body/read-body';
import { readTaskDocument, type TaskDocument } from '../log/read-task-document';
import type { Finding } from './finding';
import { remedy, type LintSubject } from './lint-subject';

/** Finds code blocks and comments that hide items because they are not closed where they were meant to be. */
export function lintSwallowed(subject: LintSubject): Finding[] {
  return (subject.body.swallowed ?? []).map((block): Finding => {
    const { kind, items } = block;
    const what = kind === 'code' ? 'This fence begins a code block' : 'This comment';
    const message = `${what} that hides ${items} item${items === 1 ? '' : 's'}: it is not closed where it should end.`;
    const title =
      kind === 'code' ? 'Close the code block before what it hides' : 'Close the comment before what it hides';
    return {
      ...subject.atRange({ start: block.start, end: lineEnd(subject.text, block.start) }),
      rule: 'swallowed-items',
      severity: 'warning',
      message: kind === 'code' ? message : message.replace('comment that hides', 'comment hides'),
      ...subject.fix(remedy(title, () => closeBlock(subject, block))),
    };
  });
}

/** A line that closes the block; undefined where something else would be hidden then. */
function closeBlock(document: TaskDocument, { start, kind, endBefore }: SwallowedItems): TextEdit[] | undefined {
  const { path, text, body } = document;
  const opening = text.slice(start, lineEnd(text, start));
  const [, indent = '', fence = ''] = /^([ \t]*)(`{3,}|~{3,})?/.exec(opening) ?? [];
  if (kind === 'code' && fence === '') return undefined;
  const at = start + text.slice(start, endBefore).trimEnd().length;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = [{ start: at, end: at, text: `${lineBreak}${indent}${kind === 'code' ? fence : '-->'}` }];
  const mended = readTaskDocument(path, applyEdits(text, edits)).body;
  const before = new Set((body.swallowed ?? []).map((block) => block.start));
  const isSeen = mended.openEnd === undefined && mended.items.length > body.items.length;
  return isSeen && (mended.swallowed ?? []).length < before.size ? edits : undefined;
}
