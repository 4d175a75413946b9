import { Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { once } from './on-demand';
import { chunksOf, readLightly, type ByGrammar, type Chunk } from './python/light-statements';
import { outlineOf, type Outline } from './python/outline';
import { groupStatements, readGroup, readStatements } from './python/read-statement';
import { Source } from './python/source';
import type { PythonModule, Span, Statement } from './python/syntax';
import { withoutTypeDefaults } from './python/type-parameters';
import { childrenOf, type SyntaxNode } from './python/syntax-node';

/**
 * Parses Python of any version, tolerant of errors and never throwing. Bodies of classes and functions are read when
 * they are first looked at.
 */
export function parsePython(text: string): PythonModule {
  return toModule(text, parse(text));
}

/**
 * The same in slices, for those who must not hold up their thread, and look into few of the classes and functions: the body of
 * one is parsed when somebody does, and so is what a name is assigned. An error in a body that nobody has looked into is no
 * error yet, unless it leaves a bracket or a string without an end.
 * @param pause awaited each time another `slice` characters were read
 */
export async function parsePythonInTurns(
  text: string,
  slice: number,
  pause: () => Promise<void>,
): Promise<PythonModule> {
  const parts = new LazyParts(text);
  const statements: Statement[] = [];
  let next = slice;
  for (const chunk of parts.chunks ?? []) {
    const read = parts.read(chunk);
    if (!read) return parts.toModule(await inTurns(parts, slice, pause));
    statements.push(...read);
    if (chunk.to < next) continue;
    await pause();
    next = chunk.to + slice;
  }
  return parts.toModule(parts.chunks ? statements : await inTurns(parts, slice, pause));
}

/** The statements of the whole outline, as the grammar reads it. */
async function inTurns(parts: LazyParts, slice: number, pause: () => Promise<void>): Promise<Statement[]> {
  const parsing = parser.startParse(withoutTypeDefaults(parts.outline));
  let tree: Tree | null = null;
  for (let next = slice; !(tree = parsing.advance());) {
    if (parsing.parsedPos < next) continue;
    await pause();
    next = parsing.parsedPos + slice;
  }
  const source = parts.goBy(tree);
  const statements: Statement[] = [];
  let next = slice;
  for (const group of groupStatements(source, childrenOf(tree.topNode))) {
    statements.push(...readGroup(source, group));
    const end = group.at(-1)?.to ?? 0;
    if (end < next) continue;
    await pause();
    next = end + slice;
  }
  return statements;
}

/** What was parsed last: several look at one file, one after the other. */
let last: PythonModule | undefined;

/** As {@link parsePythonInTurns}, in one turn. */
export function parsePythonAtOnce(text: string): PythonModule {
  return (last = last?.text === text ? last : parseOutline(text));
}

function parseOutline(text: string): PythonModule {
  const parts = new LazyParts(text);
  const statements: Statement[] = [];
  for (const chunk of parts.chunks ?? []) {
    const read = parts.read(chunk);
    if (!read) return parts.toModule(readWhole(parts));
    statements.push(...read);
  }
  return parts.toModule(parts.chunks ? statements : readWhole(parts));
}

function readWhole(parts: LazyParts): Statement[] {
  const tree = parse(parts.outline);
  return readStatements(parts.goBy(tree), tree.topNode);
}

/** The parts of a text that are parsed when somebody looks into them: bodies, and what the light reader leaves to the grammar. */
class LazyParts {
  readonly #outline: Outline | null;
  /** Its statements, each to be read for itself; null where only the grammar tells them. */
  readonly chunks: readonly Chunk[] | null;
  readonly #source: Source;
  readonly #hidden: Set<number>;
  readonly #byGrammar: ByGrammar;
  /** What is left to the grammar, and was not asked for yet. */
  readonly #left = new Set<() => unknown>();
  #error: number | null = null;

  constructor(text: string) {
    const outline = outlineOf(text);
    this.#outline = outline;
    this.#hidden = new Set(outline?.hidden);
    this.#source = new Source(text, (definition) => this.#parse(definition));
    this.#byGrammar = {
      source: this.#source,
      hides: (from) => this.#hidden.has(from),
      statementOf: (chunk) => this.#later(chunk),
    };
    this.chunks = outline && chunksOf(text, outline);
  }

  /** The text as it is parsed first. */
  get outline(): string {
    return this.#outline?.text ?? this.#source.text;
  }

  /** Reads a chunk; null where it has an error: what is a part of it is not told by the lines then. */
  read(chunk: Chunk): Statement[] | null {
    const light = readLightly(chunk, this.#byGrammar);
    if (light) return [light];
    const tree = this.#treeOf(chunk);
    return firstError(this.outline.slice(chunk.from, chunk.to), tree) === null ? this.#statementsIn(chunk, tree) : null;
  }

  /** Goes by what the grammar tells of the whole outline. */
  goBy(tree: Tree): Source {
    this.#left.clear();
    this.#check(tree, this.#source.text, 0);
    return this.#source;
  }

  /** The module of these statements; its first line that could not be read is that of what was parsed until it is asked for. */
  toModule(statements: readonly Statement[]): PythonModule {
    const errorLine = (): number | null => {
      for (const read of this.#left) read();
      return this.#error === null ? null : this.#source.lineAt(this.#error);
    };
    return {
      text: this.#source.text,
      statements,
      get errorLine() {
        return errorLine();
      },
    };
  }

  /** The statement of a chunk, parsed once somebody asks for it. */
  #later(chunk: Chunk): () => Statement | undefined {
    const read = once(() => {
      this.#left.delete(read);
      const tree = this.#treeOf(chunk);
      this.#check(tree, this.outline.slice(chunk.from, chunk.to), chunk.from);
      return this.#statementsIn(chunk, tree)[0];
    });
    this.#left.add(read);
    return read;
  }

  /** Behind a chunk stands another statement, as in the file: the end of a text ends a body elsewhere. */
  #treeOf({ from, to }: Chunk): Tree {
    return parse(this.outline.slice(from, to) + (to < this.#source.text.length ? '0' : ''));
  }

  #statementsIn({ from, to }: Chunk, tree: Tree): Statement[] {
    const nodes = childrenOf(movedTo(from, tree)).filter((node) => node.from < to);
    return groupStatements(this.#source, nodes).flatMap((group) => readGroup(this.#source, group));
  }

  /** Looks for errors in a tree that begins at an offset of the text. */
  #check(tree: Tree, text: string, from: number): void {
    const error = firstError(text, tree);
    if (error !== null) this.#error = Math.min(this.#error ?? Infinity, from + error);
  }

  #parse({ from, to }: Omit<Span, 'line'>): SyntaxNode | null {
    if (!this.#hidden.has(from)) return null;
    const text = this.#source.text.slice(from, to);
    const outline = outlineOf(text, true);
    const tree = parse(outline?.text ?? text);
    for (const inner of outline?.hidden ?? []) this.#hidden.add(from + inner);
    this.#check(tree, text, from);
    return movedTo(from, tree).firstChild;
  }
}

/** The top of a tree whose text begins at an offset. */
function movedTo(from: number, tree: Tree): SyntaxNode {
  return new Tree(tree.type, [tree], [from], from + tree.length).topNode.firstChild as SyntaxNode;
}

function toModule(text: string, tree: Tree): PythonModule {
  const source = new Source(text);
  const error = firstError(text, tree);
  const statements = readStatements(source, tree.topNode);
  return { text, statements, errorLine: error === null ? null : source.lineAt(error) };
}

function parse(text: string): Tree {
  return parser.parse(withoutTypeDefaults(text));
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
