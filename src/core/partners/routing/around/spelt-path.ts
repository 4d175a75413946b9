/** What a script without an ending says of itself in its first line. */
const SAID: readonly (readonly [firstLine: RegExp, ending: string])[] = [
  [/^#!.{0,80}\b(?:ba|z|da|k)?sh\b/, '.sh'],
  [/^#!.{0,80}\bpython/, '.py'],
  [/^#!.{0,80}\bnode\b/, '.js'],
];

/** The path of a file with the ending that its first line says where it has none: `bin/serve` of a shell script is `bin/serve.sh`. */
export function speltPath(path: string, text = ''): string {
  if (!text.startsWith('#!') || path.slice(path.lastIndexOf('/') + 1).includes('.')) return path;
  const [, ending = ''] = SAID.find(([firstLine]) => firstLine.test(text)) ?? [];
  return path + ending;
}
