import { Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { outlineOf } from './python/outline';
import { groupStatements, readGroup, readStatements } from './python/read-statement';
import { Source } from './python/source';
import type { PythonModule, Statement } from './python/syntax';
import { childrenOf, type SyntaxNode } from './python/syntax-node';

/**
 * Parses Python of any version, tolerant of errors and never throwing. Bodies of classes and functions are read when
 * they are first looked at.
 */
export function parsePython(text: string): PythonModule {
  return toModule(text, parser.parse(text));
}

/**
 * The same in slices, for those who must not hold up their thread, and look into few of the classes and functions: the body of
 * one is parsed when somebody does. An error in a body that nobody has looked into is no error yet, unless it leaves a bracket or a string
 * without an end.
 * @param pause awaited each time another `slice` characters were parsed
 */
export async function parsePythonInTurns(
  text: string,
  slice: number,
  pause: () => Promise<void>,
): Promise<PythonModule> {
  const bodies = new LazyBodies(text);
  const parse = parser.startParse(bodies.outline);
  let next = slice;
  for (;;) {
    const tree = parse.advance();
    if (tree) return toModuleInTurns(bodies, tree, slice, pause);
    if (parse.parsedPos < next) continue;
    await pause();
    next = parse.parsedPos + slice;
  }
}

/** What was parsed last: several look at one file, one after the other. */
let last: PythonModule | undefined;

/** As {@link parsePythonInTurns}, in one turn. */
export function parsePythonAtOnce(text: string): PythonModule {
  return (last = last?.text === text ? last : parseOutline(text));
}

function parseOutline(text: string): PythonModule {
  const bodies = new LazyBodies(text);
  const tree = parser.parse(bodies.outline);
  const statements = readStatements(bodies.source, tree.topNode);
  return bodies.toModule(tree, statements);
}

/** The bodies of a text that are left out of its tree, and are parsed when somebody looks into them. */
class LazyBodies {
  /** The text as it is parsed first. */
  readonly outline: string;
  readonly source: Source;
  readonly #hidden: Set<number>;
  #error: number | null = null;

  constructor(text: string) {
    const outline = outlineOf(text);
    this.outline = outline?.text ?? text;
    this.#hidden = new Set(outline?.hidden);
    this.source = new Source(text, (node) => this.#parse(node));
  }

  /** The first line that could not be read so far. */
  get errorLine(): number | null {
    return this.#error === null ? null : this.source.lineAt(this.#error);
  }

  /** The module of the tree of the whole text. */
  toModule(tree: Tree, statements: readonly Statement[]): PythonModule {
    this.check(tree, this.source.text, 0);
    const errorLine = (): number | null => this.errorLine;
    return {
      text: this.source.text,
      statements,
      get errorLine() {
        return errorLine();
      },
    };
  }

  /** Looks for errors in a tree that begins at an offset of the text. */
  check(tree: Tree, text: string, from: number): void {
    const error = firstError(text, tree);
    if (error !== null) this.#error = Math.min(this.#error ?? Infinity, from + error);
  }

  #parse({ from, to }: SyntaxNode): SyntaxNode | null {
    if (!this.#hidden.has(from)) return null;
    const text = this.source.text.slice(from, to);
    const outline = outlineOf(text, true);
    const tree = parser.parse(outline?.text ?? text);
    for (const inner of outline?.hidden ?? []) this.#hidden.add(from + inner);
    this.check(tree, text, from);
    return new Tree(tree.type, [tree], [from], from + tree.length).topNode.firstChild?.firstChild ?? null;
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
  bodies: LazyBodies,
  tree: Tree,
  slice: number,
  pause: () => Promise<void>,
): Promise<PythonModule> {
  const { source } = bodies;
  const statements: Statement[] = [];
  let next = slice;
  for (const group of groupStatements(source, childrenOf(tree.topNode))) {
    statements.push(...readGroup(source, group));
    const end = group.at(-1)?.to ?? 0;
    if (end < next) continue;
    await pause();
    next = end + slice;
  }
  return bodies.toModule(tree, statements);
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
