import type { ClassStatement, Expression, FunctionStatement, Span } from '../python/syntax';
import { baseClasses } from './base-classes';
import { meantBefore } from './meant-before';
import type { ModulePaths } from './module-paths';
import type { SourceFile } from './source-file';

/** A class with the file it stands in, whose imports tell what its names mean. */
export interface ClassInFile {
  file: SourceFile;
  node: ClassStatement;
}

/** What a name leads to: a piece of this folder, or a dotted name from elsewhere. */
export interface Resolved {
  file: SourceFile | null;
  node: ClassStatement | FunctionStatement | Expression | null;
  /** Absolute. */
  dotted: string;
}

/** Whom a class derives from. */
export interface Lineage {
  /** The classes of this project, the class itself first. */
  own: ClassInFile[];
  /** The names of the others, absolute; `''` for what an expression without a name makes. */
  foreign: string[];
  /** Whether one of them is what a call or another expression makes. */
  computed: boolean;
}

/** The value that a name of this folder is assigned, with its file; null for a class, a function, and what is beside it. */
export function valueOf({ file, node, dotted }: Resolved): { value: Expression; file: SourceFile } | null {
  const value = file?.values.get(dotted);
  return file && value && value === node ? { value, file } : null;
}

/**
 * A class that stands at the end of a longer line derives from elsewhere: nobody writes it, and following is recursive.
 */
const MAX_DEPTH = 60;
/** A name that is imported from file to file is followed through so many. */
const MAX_HOPS = 60;

/** The search for what one name means. */
interface Search {
  /** Where it was looked for already: files that import all of one another have no end. */
  asked: Set<string>;
  /** Through how many files it was followed. */
  hops: number;
}

function newSearch(): Search {
  return { asked: new Set(), hops: 0 };
}

/** All parsed files of a project, and who derives from whom. */
export class SourceIndex {
  readonly files = new Map<string, SourceFile>();
  readonly #lineages = new Map<ClassStatement, Lineage>();

  readonly #resolved = new Map<SourceFile, Map<string, Resolved>>();
  /** How many files there were when those were found. */
  #resolvedOf = 0;

  constructor(readonly paths: ModulePaths) {}

  /** What a dotted name means where it is written. */
  resolve(file: SourceFile, dotted: string): Resolved {
    // A file that has come since may define what was not there before.
    if (this.#resolvedOf !== this.files.size) this.#resolved.clear();
    this.#resolvedOf = this.files.size;
    let known = this.#resolved.get(file);
    if (!known) this.#resolved.set(file, (known = new Map<string, Resolved>()));
    let found = known.get(dotted);
    if (!found) {
      const [head = '', ...rest] = dotted.split('.');
      found = this.#resolveIn(file, head, rest, newSearch()) ?? { file: null, node: null, dotted };
      known.set(dotted, found);
    }
    return found;
  }

  /** What a dotted name means at a place of a file that may be run before the file gives it its last meaning: a base of a class. */
  resolveAt(file: SourceFile, dotted: string, at: Span): Resolved {
    const [head = '', ...rest] = dotted.split('.');
    const before = meantBefore(file, head, at);
    if (!before) return this.resolve(file, dotted);
    if (before.imported !== null) return this.resolveAbsolute([before.imported, ...rest].join('.'));
    if (before.node) return { file, node: before.node, dotted };
    return this.#resolveInStars(file, dotted, newSearch()) ?? { file: null, node: null, dotted };
  }

  /** What an absolute dotted name means: `bookshop.catalog.models.Book`. */
  resolveAbsolute(dotted: string): Resolved {
    return this.#resolveAbsolute(dotted, newSearch());
  }

  #resolveAbsolute(dotted: string, { asked, hops }: Search): Resolved {
    const outside = { file: null, node: null, dotted };
    const split = this.paths.split(dotted);
    const file = split && this.files.get(split.file);
    if (!file) return outside;
    const [head, ...rest] = split.rest;
    if (head === undefined) return { file, node: null, dotted };
    return this.#resolveIn(file, head, rest, { asked, hops: hops + 1 }) ?? outside;
  }

  /** Whom a class derives from; itself first. */
  lineage({ file, node }: ClassInFile, depth = 0): Lineage {
    const known = this.#lineages.get(node);
    if (known) return known;
    const lineage: Lineage = { own: [{ file, node }], foreign: [], computed: false };
    this.#lineages.set(node, lineage);
    for (const { found, dotted, computed } of node.bases.flatMap((base) => baseClasses(this, file, base))) {
      lineage.computed ||= computed;
      if (found && depth < MAX_DEPTH) {
        const { own, foreign, computed: above } = this.lineage(found, depth + 1);
        lineage.own.push(...own.filter((one) => !lineage.own.some((other) => other.node === one.node)));
        lineage.foreign.push(...foreign.filter((name) => !lineage.foreign.includes(name)));
        lineage.computed ||= above;
      } else if (!lineage.foreign.includes(dotted)) lineage.foreign.push(dotted);
    }
    return lineage;
  }

  /** Every class of every file, in the order of paths and lines; one that is defined in two branches twice. */
  *classes(): Generator<ClassInFile> {
    for (const file of this.files.values()) {
      for (const node of file.statements) if (node.type === 'class') yield { file, node };
    }
  }

  #resolveIn(file: SourceFile, head: string, rest: readonly string[], { asked, hops }: Search): Resolved | null {
    const question = `${file.path} ${head}`;
    if (asked.has(question) || hops > MAX_HOPS) return null;
    asked.add(question);
    const node = file.classes.get(head) ?? file.functions.get(head);
    if (node) return { file, node, dotted: [head, ...rest].join('.') };
    const imported = file.imports.get(head);
    if (imported !== undefined) return this.#resolveAbsolute([imported, ...rest].join('.'), { asked, hops });
    const value = file.values.get(head);
    if (value) return { file, node: value, dotted: [head, ...rest].join('.') };
    return this.#resolveInStars(file, [head, ...rest].join('.'), { asked, hops });
  }

  #resolveInStars(file: SourceFile, dotted: string, search: Search): Resolved | null {
    for (const star of file.stars) {
      const found = this.#resolveAbsolute(`${star}.${dotted}`, search);
      if (found.node) return found;
    }
    return null;
  }
}
