import { FileProblem } from './ports';

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a file, a BOM kept as U+FEFF, so that encoding it again gives the same bytes.
 * @throws FileProblem where the bytes are not UTF-8
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes);
  } catch {
    throw new FileProblem('is not UTF-8 text');
  }
}
