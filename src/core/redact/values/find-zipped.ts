import { isSecretName } from '../secret-name';
import { isSecret } from '../secret-value';
import type { Span } from '../span';
import { spanOf, type TokenText } from '../tokens/token-text';
import { listAt, pastNewlines } from './written-list';

/** Finds the values of lists that stand beside a list of their names. */
export function findZipped(tokens: TokenText): Span[] {
  const spans: Span[] = [];
  for (const [index, { kind }] of tokens.tokens.entries()) {
    if (kind !== 'word' || tokens.markAt(index + 1) !== '(') continue;
    const word = tokens.wordAt(index);
    if (word === 'zip') takeZipped(tokens, index + 2, spans);
    else if (word === 'parametrize') takeParameters(tokens, index + 2, spans);
  }
  return spans;
}

/** `zip(("user", "password"), ("ada", "…"))` */
function takeZipped(tokens: TokenText, first: number, spans: Span[]): void {
  const names = listAt(tokens, first);
  const values = names === undefined || tokens.markAt(names.next) !== ',' ? undefined : listAt(tokens, names.next + 1);
  if (names === undefined || values === undefined) return;
  for (const [position, name] of names.items.entries())
    takeValue(tokens, tokens.nameAt(name), values.items[position] ?? -1, spans);
}

/** `parametrize("user, password", [("ada", "…"), pytest.param("eve", "…")])`: https://docs.pytest.org/en/stable/how-to/parametrize.html */
function takeParameters(tokens: TokenText, first: number, spans: Span[]): void {
  const list = listAt(tokens, first);
  const begin = pastNewlines(tokens, first);
  const names = list?.items.map((item) => tokens.nameAt(item)) ?? tokens.nameAt(begin).split(/[ ,]+/);
  const comma = list?.next ?? pastNewlines(tokens, begin + 1);
  if (!names.some((name) => isSecretName(name)) || tokens.markAt(comma) !== ',') return;
  for (const item of listAt(tokens, comma + 1)?.items ?? []) {
    const open = tokens.wordAt(item) === 'pytest' ? item + 3 : item;
    const row = names.length === 1 && list === undefined && open === item ? [item] : listAt(tokens, open)?.items;
    for (const [position, name] of names.entries()) takeValue(tokens, name, row?.[position] ?? -1, spans);
  }
}

function takeValue(tokens: TokenText, name: string, index: number, spans: Span[]): void {
  const value = tokens.tokens[index];
  const after = tokens.markAt(pastNewlines(tokens, index + 1)) ?? '';
  if (value?.kind !== 'string' || !/^[,)\]]$/.test(after) || !isSecretName(name)) return;
  if (isSecret(name, tokens.contentOf(value))) spans.push(spanOf(value));
}
