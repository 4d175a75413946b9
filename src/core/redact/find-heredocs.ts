import { isSecretName } from './secret-name';
import { isReference } from './secret-value';
import type { Span } from './span';

/** The word that ends the text below. */
const OPENS = /^<<[<~-]?\s{0,4}["']?(\w{1,40})/;
/** The files that a line names: `cat <<EOF > /run/secrets/db`, `COPY <<EOF /run/secrets/db`. */
const PATH = /(?:^|[\s>])((?:[\w.~$-]{0,80}\/){0,12}[\w.~-]{1,80})/g;
const HOLDS_SECRETS = /(?:^|\/)secrets?\/[^/]/i;

/**
 * The texts below a heredoc that belong to the name of a secret, or go into a file of secrets: each of their lines, without the white
 * space before it. Where the end is missing nothing is one. One walk over the lines.
 */
export function findHeredocs(text: string): Span[] {
  if (!text.includes('<<')) return [];
  const spans: Span[] = [];
  let open: { until: string; spans: Span[] } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (open && line.trim().replace(/[;)"'\s]{1,8}$/, '') === open.until) {
      spans.push(...open.spans);
      open = undefined;
    } else if (open) {
      const from = start + line.length - line.trimStart().length;
      if (!isReference(line.trim())) open.spans.push({ start: from, end });
    } else if (line.includes('<<')) {
      const until = untilOf(line);
      if (until !== undefined) open = { until, spans: [] };
    }
    start = end + 1;
  }
  return spans;
}

/** The word that ends the text which a line opens, where that text is a secret. */
function untilOf(line: string): string | undefined {
  const at = line.indexOf('<<');
  const [, word] = OPENS.exec(line.slice(at, at + 60)) ?? [];
  if (word === undefined) return undefined;
  if (isSecretName(nameBefore(line.slice(Math.max(0, at - 200), at)))) return word;
  const paths = [...line.slice(0, 600).matchAll(PATH)].map(([, path = '']) => path);
  return paths.some((path) => HOLDS_SECRETS.test(path)) ? word : undefined;
}

/** The name that a text is given to: of `master_password =`, `DB_PASSWORD=$(cat`, `$password =`. */
function nameBefore(code: string): string {
  let rest = code.trimEnd();
  if (rest.endsWith('cat')) rest = rest.slice(0, -'cat'.length).trimEnd();
  while (rest !== '' && `=:>("'$ \t`.includes(rest.slice(-1))) rest = rest.slice(0, -1);
  return rest.split(/[^\w.-]/).at(-1) ?? '';
}
