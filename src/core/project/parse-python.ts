import { parser } from '@lezer/python';
import { groupStatements, readGroup, readStatements } from './python/read-statement';
import { Source } from './python/source';
import type { PythonModule, Statement } from './python/syntax';
import { childrenOf } from './python/syntax-node';

type Tree = ReturnType<typeof parser.parse>;

/**
 * Parses Python of any version, tolerant of errors and never throwing. Bodies of classes and functions are read when
 * they are first looked at.
 */
export function parsePython(text: string): PythonModule {
  return toModule(text, parser.parse(text));
}

/**
 * The same in slices, for those who must not hold up their thread.
 * @param pause awaited each time another `slice` characters were parsed
 */
export async function parsePythonInTurns(
  text: string,
  slice: number,
  pause: () => Promise<void>,
): Promise<PythonModule> {
  if (text.length <= slice) return parsePython(text);
  const parse = parser.startParse(text);
  let next = slice;
  for (;;) {
    const tree = parse.advance();
    if (tree) return toModuleInTurns(text, tree, slice, pause);
    if (parse.parsedPos < next) continue;
    await pause();
    next = parse.parsedPos + slice;
  }
}

/** What a program reads as text, and what people read alone. */
const WORDS = new Set(['String', 'FormatString', 'Comment']);

/**
 * Where a text of Python holds strings and comments, in their order, offsets as in {@link Span}. What stands in the braces of an
 * f-string is code, and splits it.
 */
export function wordsOf(text: string): { from: number; to: number; kind: 'string' | 'docstring' | 'comment' }[] {
  const words: ReturnType<typeof wordsOf> = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (!WORDS.has(name)) return true;
      const isAlone =
        node.parent?.name === 'ExpressionStatement' || node.parent?.parent?.name === 'ExpressionStatement';
      const kind = name === 'Comment' ? 'comment' : isAlone && isWhole(node) ? 'docstring' : 'string';
      let start = from;
      for (const inner of name === 'FormatString' ? node.getChildren('FormatReplacement') : []) {
        words.push({ from: start, to: inner.from, kind });
        start = inner.to;
      }
      words.push({ from: start, to, kind });
      return name === 'FormatString';
    },
  });
  return words.sort((a, b) => a.from - b.from);
}

/** Whether a string is all of its statement, alone or joined with others that stand beside it. */
function isWhole({ parent }: Tree['topNode']): boolean {
  return parent?.name === 'ExpressionStatement' || parent?.name === 'ContinuedString';
}

function toModule(text: string, tree: Tree): PythonModule {
  const source = new Source(text);
  const error = firstError(text, tree);
  const statements = readStatements(source, tree.topNode);
  return { text, statements, errorLine: error === null ? null : source.lineAt(error) };
}

async function toModuleInTurns(
  text: string,
  tree: Tree,
  slice: number,
  pause: () => Promise<void>,
): Promise<PythonModule> {
  const source = new Source(text);
  const statements: Statement[] = [];
  let next = slice;
  for (const group of groupStatements(source, childrenOf(tree.topNode))) {
    statements.push(...readGroup(source, group));
    const last = statements.at(-1);
    if (last?.type === 'class') void last.body;
    const end = group.at(-1)?.to ?? 0;
    if (end < next) continue;
    await pause();
    next = end + slice;
  }
  const error = firstError(text, tree);
  return { text, statements, errorLine: error === null ? null : source.lineAt(error) };
}

function firstError(text: string, tree: Tree): number | null {
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError && !isHarmless(text, cursor.from, cursor.to) && !isInDecorator(text, cursor.node))
      return cursor.from;
  } while (cursor.next());
  return null;
}

/** The grammar stumbles over decorators that are no names, `@(first or second)`, which are put together afterwards. */
function isInDecorator(text: string, { parent }: Tree['topNode']): boolean {
  const decorated = parent?.name === 'Decorator' ? parent.parent : parent;
  const next = decorated?.name === 'DecoratedStatement' ? decorated.nextSibling : null;
  return (
    decorated !== null && next?.name === 'ExpressionStatement' && !text.slice(decorated.to, next.from).includes('\n')
  );
}

/** The grammar stumbles over a `yield` that yields nothing, and over some line ends, and loses nothing by it. */
function isHarmless(text: string, from: number, to: number): boolean {
  return from === to ? text.slice(from - 5, from) === 'yield' : text.slice(from, to).trim() === '';
}
