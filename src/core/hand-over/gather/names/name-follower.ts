import type { DjangoProject } from '../../../django/detection';
import type { Place } from '../../../base/place';
import type { Files } from '../../../base/ports';
import type { ClassStatement, FunctionStatement, Span, Statement } from '../../../project/python/syntax';
import { createModulePaths, type ModulePaths } from '../../../project/source/module-paths';
import { meantBefore } from '../../../project/source/meant-before';
import { importRoots } from '../../../project/source/project-scope';
import { PythonSources } from '../../../project/source/python-sources';
import { createSourceFile, type SourceFile } from '../../../project/source/source-file';
import { innerImports, mayImportWithin } from './inner-imports';
import { onceForFile } from './once-for-file';

/** Where the project defines what a name means. */
export interface Defined {
  /** As it is called where it is defined; `''` for a module. */
  name: string;
  kind: 'class' | 'function' | 'constant' | 'module';
  place: Place & { line: number };
}

/** Files of Python that were read and parsed before; undefined for others. */
export interface KnownFiles {
  parsed(path: string): SourceFile | undefined;
  text(path: string): string | undefined;
}

/** A name that is imported from file to file is followed through so many. */
const MAX_HOPS = 6;

/** Follows names of Python to where the folder defines them. It reads the files that lie on the way, each once, and no others. */
export class NameFollower {
  /** The folder's files of Python, as Python imports them. */
  readonly paths: ModulePaths;
  readonly #sources: PythonSources;
  readonly #known: KnownFiles;
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #read = new Map<string, Promise<SourceFile | undefined>>();
  readonly #inner = new WeakMap<SourceFile, ReadonlyMap<string, string>>();

  /**
   * @param listing the folder's files
   * @param known the files that were read for the inventory
   */
  constructor(
    files: Files,
    project: DjangoProject,
    listing: readonly string[],
    known: KnownFiles = { parsed: () => undefined, text: () => undefined },
  ) {
    const python = listing.filter((path) => path.endsWith('.py'));
    this.paths = createModulePaths(python, importRoots(project));
    this.#sources = new PythonSources(files, undefined);
    this.#known = known;
  }

  /** A file with its names at hand; undefined where it cannot be read. */
  source(path: string): Promise<SourceFile | undefined> {
    let source = this.#read.get(path);
    if (!source) this.#read.set(path, (source = this.#readSource(path)));
    return source;
  }

  /** The whole text of a file of Python, without its names; undefined where it cannot be read. */
  text(path: string): Promise<string | undefined> {
    let text = this.#texts.get(path);
    if (!text) this.#texts.set(path, (text = this.#readText(path)));
    return text;
  }

  /** Lets others have the thread after every slice of so many characters that were looked through. */
  giveWay(characters: number): Promise<void> {
    return this.#sources.giveWay(characters);
  }

  /** The definition at the top of a file that holds a line, with its decorators. */
  async definedAt(path: string, line: number): Promise<Defined | undefined> {
    const file = await this.source(path);
    const around = file && definitionAround(file, line);
    return around && { name: around.name, kind: around.type, place: { path, line: around.line } };
  }

  /** Where a dotted name, as a file writes it, is defined; undefined where that is elsewhere, or not known from the text. */
  async follow(file: SourceFile, dotted: string, hops = 0): Promise<Defined | undefined> {
    const [head = '', ...rest] = dotted.split('.');
    const own = definedIn(file, head);
    if (own) return own;
    const imported =
      file.imports.get(head) ?? (mayImportWithin(file, head) ? this.#innerOf(file).get(head) : undefined);
    if (imported !== undefined) return this.followAbsolute([imported, ...rest].join('.'), hops + 1);
    return this.#followStars(file, dotted, hops);
  }

  async #followStars(file: SourceFile, dotted: string, hops: number): Promise<Defined | undefined> {
    for (const star of file.stars) {
      const found = await this.followAbsolute(`${star}.${dotted}`, hops + 1);
      if (found && found.kind !== 'module') return found;
    }
    return undefined;
  }

  /** The same at a place that may be run before the file gives the name its last meaning: a base of a class. */
  async followAt(file: SourceFile, dotted: string, at: Span): Promise<Defined | undefined> {
    const [head = '', ...rest] = dotted.split('.');
    const before = meantBefore(file, head, at);
    if (!before) return this.follow(file, dotted);
    if (before.imported !== null) return this.followAbsolute([before.imported, ...rest].join('.'));
    if (!before.node) return this.#followStars(file, dotted, 0);
    const { type, line } = before.node;
    const kind = type === 'class' || type === 'function' ? type : 'constant';
    return { name: head, kind, place: { path: file.path, line } };
  }

  /** The same of an absolute dotted name: `bookshop.catalog.models.Book`. */
  async followAbsolute(dotted: string, hops = 0): Promise<Defined | undefined> {
    const split = hops > MAX_HOPS ? null : this.paths.split(dotted);
    if (!split) return undefined;
    const { file: path, rest } = split;
    if (rest.length === 0) return { name: '', kind: 'module', place: { path, line: 1 } };
    const file = await this.source(path);
    return file && this.follow(file, rest.join('.'), hops);
  }

  #innerOf(file: SourceFile): ReadonlyMap<string, string> {
    let inner = this.#inner.get(file);
    if (!inner) this.#inner.set(file, (inner = innerImports(file)));
    return inner;
  }

  async #readText(path: string): Promise<string | undefined> {
    return this.#known.text(path) ?? (await this.#sources.text(path)) ?? undefined;
  }

  async #readSource(path: string): Promise<SourceFile | undefined> {
    const parsed = this.#known.parsed(path);
    if (parsed) return parsed;
    const text = await this.text(path);
    const module = text === undefined ? null : await this.#sources.module(path, text);
    return module === null ? undefined : createSourceFile(path, module);
  }
}

const followers = new WeakMap<KnownFiles, NameFollower>();

/**
 * Who follows names in a project. Where files have stamps, what was read for the inventory is given up once one of them is another, and
 * with it whoever follows names in it; until then the next hand-over goes on with what the last one has read.
 */
export function followerIn(
  files: Files,
  project: DjangoProject,
  listing: readonly string[],
  known?: KnownFiles,
): NameFollower {
  const follower = (known && followers.get(known)) ?? new NameFollower(files, project, listing, known);
  if (known && files.stamp) followers.set(known, follower);
  return follower;
}

/**
 * The class or function at the top of a file that holds a line, with its decorators.
 * @param statements other statements of the file among which it is looked for
 */
export function definitionAround(
  file: SourceFile,
  line: number,
  statements: readonly Statement[] = file.statements,
): ClassStatement | FunctionStatement | undefined {
  const begin = lineStarts(file)[line - 1];
  if (begin === undefined) return undefined;
  for (const statement of statements) {
    if (statement.type !== 'class' && statement.type !== 'function') continue;
    const isBefore = (statement.decorators[0]?.line ?? statement.line) <= line;
    if (!isBefore || statement.to <= begin) continue;
    // White space behind a definition is none of it.
    if (statement.line >= line || file.text.slice(begin, statement.to).trim() !== '') return statement;
  }
  return undefined;
}

/** The offsets at which the lines of a file begin. */
const lineStarts = onceForFile(({ text }) => {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
});

function definedIn({ path, classes, functions, values }: SourceFile, name: string): Defined | undefined {
  const kinds = [
    ['class', classes],
    ['function', functions],
    ['constant', values],
  ] as const;
  for (const [kind, known] of kinds) {
    const line = known.get(name)?.line;
    if (line !== undefined) return { name, kind, place: { path, line } };
  }
  return undefined;
}
