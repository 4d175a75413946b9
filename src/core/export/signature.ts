import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first half of what marks a text as written by this extension; the other half is the text's own checksum. */
const NAME = 'django-developer-mode';

/** A short checksum of a text, the same whatever its line ends. */
export function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replaceAll('\r\n', '\n')))).slice(0, 12);
}

/** The kinds of comments that a file may have. */
export type Comments = '<!--' | '//';

/**
 * A text with a comment at its end by which it is recognised later, as long as nobody changes it.
 * @param before the text whose place it takes; its line ends are kept, which git may have changed
 */
export function sign(text: string, before = '', comments: Comments = '<!--'): string {
  const mark = `${NAME} ${checksum(text)}: set up by the extension, and updated by it while nobody else changes it`;
  const signed = `${text}\n${comments} ${mark}${comments === '<!--' ? ' -->' : ''}\n`;
  return before.includes('\r\n') ? signed.replaceAll('\n', '\r\n') : signed;
}

/** The mark of a signed text, in each kind of comment. */
const MARKS = [
  /^<!-- [\w-]+ ([0-9a-f]{12}):[^\n]{0,200}-->\s*$/,
  /^\/\/ [\w-]+ ([0-9a-f]{12}):[^\n]{0,200}(?:\n\s*)?$/,
];

/** Whether a text is as it was signed. */
export function isSigned(text: string): boolean {
  const at = Math.max(text.lastIndexOf(`<!-- ${NAME} `), text.lastIndexOf(`// ${NAME} `));
  if (at < 1) return false;
  const found = MARKS.map((mark) => mark.exec(text.slice(at))?.[1]).find((sum) => sum !== undefined);
  return found === checksum(text.slice(0, at).replace(/\r?\n$/, ''));
}
