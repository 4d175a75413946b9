/** Text, or why there is none. */
export type Decoded = { text: string; warning?: string } | { text: undefined; warning: string };

/** How much of a file is looked at to tell text from binary, in bytes; git looks at as much. */
const PROBE = 8000;

/**
 * Decodes a manifest or a Python file. A byte order mark decides as it does for pip, which reads UTF-16 too
 * (PowerShell's `pip freeze > requirements.txt` writes it); without one it is UTF-8. Line ends become `\n`.
 */
export function decodeSource(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, PROBE).includes(0)) {
    return { text: undefined, warning: 'This is a binary file; it was skipped.' };
  }
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  return encoding === 'utf-8' ? { text } : { text, warning: 'This file is UTF-16; save it as UTF-8.' };
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
