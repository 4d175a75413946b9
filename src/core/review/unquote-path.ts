const ESCAPED: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/**
 * A path as git prints it: where it holds characters that a line cannot, it stands in double quotes, with escapes as in C and bytes in
 * octal (https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath).
 */
export function unquotePath(name: string): string {
  if (name.length < 2 || !name.startsWith('"') || !name.endsWith('"')) return name;
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  for (const [part, octal, letter] of name.slice(1, -1).matchAll(/\\(?:([0-7]{3})|([^]))|[^\\]+/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
    else if (letter !== undefined) bytes.push(...(letter in ESCAPED ? [ESCAPED[letter] ?? 0] : encoder.encode(letter)));
    else bytes.push(...encoder.encode(part));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
