import { findSecretValues } from './find-secret-values';
import { REDACTED } from './secret-name';
import { redactShapes } from './secret-shapes';

/** How deep a text within a string is looked into: a command in YAML, JSON in Python. */
const MAX_DEPTH = 3;

/**
 * Takes the values of secrets out of a text in whatever language: SECRET_KEY, passwords, tokens, keys, DSNs and URLs
 * with credentials. Names stay, so does every line, so that a place in the text is the same place afterwards. Where it
 * is unclear whether something is a secret, it goes. Linear in the text's length.
 * @param language VS Code's language id; in a programming language a bare word is a variable and stays
 */
export function redactSecrets(text: string, language?: string): string {
  return redactShapes(redactValues(text, language, 0));
}

function redactValues(text: string, language: string | undefined, depth: number): string {
  const { secrets, strings } = findSecretValues(text, language);
  const edits = secrets.map(({ start, end }) => ({ start, end, text: emptied(text.slice(start, end)) }));
  if (depth < MAX_DEPTH) {
    for (const { start, end } of strings) {
      const inside = text.slice(start, end);
      const redacted = redactValues(inside, undefined, depth + 1);
      if (redacted !== inside) edits.push({ start, end, text: redacted });
    }
  }
  edits.sort((a, b) => a.start - b.start);
  let result = '';
  let position = 0;
  for (const edit of edits) {
    if (edit.start < position) continue;
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

function emptied(secret: string): string {
  return REDACTED + '\n'.repeat(secret.split('\n').length - 1);
}

/**
 * The lines of a file from `line` to `endLine`, 1-based, judged with what stands around them: a secret may begin above.
 */
export function redactLines(text: string, line: number, endLine: number, language?: string): string {
  return redactSecrets(text, language)
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
}
