import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first half of what marks a text as written by this extension; the other half is the text's own checksum. */
const NAME = 'django-developer-mode';

/** A short checksum of a text, the same whatever its line ends. */
export function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replaceAll('\r\n', '\n')))).slice(0, 12);
}

/**
 * A Markdown text with a comment at its end by which it is recognised later, as long as nobody changes it.
 * @param before the text whose place it takes; its line ends are kept, which git may have changed
 */
export function sign(text: string, before = ''): string {
  const signed = `${text}\n<!-- ${NAME} ${checksum(text)}: set up by the extension, and updated by it while nobody else changes it -->\n`;
  return before.includes('\r\n') ? signed.replaceAll('\n', '\r\n') : signed;
}

/** Whether a text is as it was signed. */
export function isSigned(text: string): boolean {
  const at = text.lastIndexOf(`<!-- ${NAME} `);
  if (at < 1) return false;
  const [, found] = /^<!-- [\w-]+ ([0-9a-f]{12}):[^\n]{0,200}-->\s*$/.exec(text.slice(at)) ?? [];
  return found !== undefined && found === checksum(text.slice(0, at).replace(/\r?\n$/, ''));
}
