import { resolveReference } from '../authoring/resolve-reference';

/** An entry of `related_docs` that can only be meant as a file or a directory of the workspace folder. */
export interface RelatedPath {
  /** The part of the entry that is the path: without `:12`, `::test_name` or `#heading` behind it. */
  written: string;
  /** Where it may be, the likeliest first; relative to the workspace folder. */
  candidates: readonly string[];
  /** The top directory, where that has to be there for the entry to be a path at all: `api/v1/` may be an address. */
  top?: string;
}

/** What follows a path: a line, lines or a place in a line, the name of a test, a heading. */
const BEHIND = /(?:::[\w:[\]-]*|:\d{1,7}(?:[:-]\d{1,7})?)?(?:#[^#\s]*)?$/;

/** The signs of a path. Blanks, brackets, quotes, wildcards, variables, `~`, `:`, `@` and backslashes are for something else. */
const PLAIN = /^[\p{L}\p{N}._][\p{L}\p{N}._+/-]*$/u;

/** It may lead out of the folder, seen from where it is meant. */
const UPWARDS = /(?:^|\/)\.\.(?:\/|$)/;

/** A name that ends like a file's; `orders.models.Order` and `v5.0` do not. */
const FILE_NAME = /\.[A-Za-z][A-Za-z0-9]{0,4}$/;

/** Endings of names that stand alone. `Node.js`, `django.test` and `example.com` are no files. */
const FILE_ALONE =
  /\.(?:py|pyi|toml|ya?ml|md|mdx|rst|txt|html|css|scss|json|jsonl|cfg|ini|sql|sh|vue|tsx?|jsx|po|csv|lock|ipynb)$/;

/** `docs.djangoproject.com/en`: an address without its `https://`. */
const HOST = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i;

/** What stands for a path in a template. */
const PLACEHOLDER = /\.\.\.|^path\/to\/|^(?:your|example|some)[-_/]/i;

/**
 * Reads an entry of `related_docs` as a path. What may be meant as anything else (an address, an id, prose, a pattern, a
 * placeholder, a path of somebody's machine) is none.
 * @param from the task log's path, relative to the workspace folder
 */
export function relatedPath(from: string, entry: string): RelatedPath | undefined {
  if (entry.length > LONGEST) return undefined;
  const written = entry.replace(BEHIND, '');
  if (!PLAIN.test(written) || UPWARDS.test(written) || PLACEHOLDER.test(written)) return undefined;
  const steps = written.split('/').filter((step) => step !== '' && step !== '.');
  const [top = '', ...below] = steps;
  const name = steps.at(-1) ?? '';
  const candidates = resolveReference(from, written);
  if (candidates.length === 0) return undefined;
  if (below.length === 0 && !written.endsWith('/')) return FILE_ALONE.test(name) ? { written, candidates } : undefined;
  if (HOST.test(top)) return undefined;
  if (!written.endsWith('/')) return FILE_NAME.test(name) ? { written, candidates } : undefined;
  return below.length > 0 && !written.startsWith('.') ? { written, candidates, top } : undefined;
}

/** Whether a path holds nothing that a front matter or a reader may take for something else. */
export function isPlainPath(path: string): boolean {
  return PLAIN.test(path);
}

/** Longer is no path that somebody wrote. */
const LONGEST = 400;
