import { dottedName } from '../python/expressions';
import type { ClassStatement, Expression, FunctionStatement } from '../python/syntax';
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

/** All parsed files of a project, and who derives from whom. */
export class SourceIndex {
  readonly files = new Map<string, SourceFile>();
  private readonly lineages = new Map<ClassStatement, { own: ClassInFile[]; foreign: string[] }>();

  constructor(readonly paths: ModulePaths) {}

  /** What a dotted name means where it is written. */
  resolve(file: SourceFile, dotted: string): Resolved {
    const [head = '', ...rest] = dotted.split('.');
    return this.resolveIn(file, head, rest, new Set()) ?? { file: null, node: null, dotted };
  }

  /** What an absolute dotted name means: `bookshop.catalog.models.Book`. */
  resolveAbsolute(dotted: string, asked = new Set<string>()): Resolved {
    const outside = { file: null, node: null, dotted };
    const split = this.paths.split(dotted);
    const file = split && this.files.get(split.file);
    if (!file) return outside;
    const [head, ...rest] = split.rest;
    if (head === undefined) return { file, node: null, dotted };
    return this.resolveIn(file, head, rest, asked) ?? outside;
  }

  /** The classes of this project a class derives from, itself first, and the names of the others, absolute. */
  lineage({ file, node }: ClassInFile, depth = 0): { own: ClassInFile[]; foreign: string[] } {
    const known = this.lineages.get(node);
    if (known) return known;
    const lineage: { own: ClassInFile[]; foreign: string[] } = { own: [{ file, node }], foreign: [] };
    this.lineages.set(node, lineage);
    for (const base of node.bases) {
      const dotted = dottedName(base.type === 'subscript' ? base.object : base);
      if (dotted === null) continue;
      const found = this.resolve(file, dotted);
      if (found.file && found.node?.type === 'class' && depth < MAX_DEPTH) {
        const { own, foreign } = this.lineage({ file: found.file, node: found.node }, depth + 1);
        lineage.own.push(...own.filter((one) => !lineage.own.some((other) => other.node === one.node)));
        lineage.foreign.push(...foreign.filter((name) => !lineage.foreign.includes(name)));
      } else if (!lineage.foreign.includes(found.dotted)) lineage.foreign.push(found.dotted);
    }
    return lineage;
  }

  /** Every class of every file, in the order of paths and lines. */
  *classes(): Generator<ClassInFile> {
    for (const file of this.files.values()) for (const node of file.classes.values()) yield { file, node };
  }

  /** @param asked where the name was looked for already: files that import all of one another have no end */
  private resolveIn(file: SourceFile, head: string, rest: readonly string[], asked: Set<string>): Resolved | null {
    const question = `${file.path} ${head}`;
    if (asked.has(question) || asked.size > MAX_HOPS) return null;
    asked.add(question);
    const node = file.classes.get(head) ?? file.functions.get(head);
    if (node) return { file, node, dotted: [head, ...rest].join('.') };
    const imported = file.imports.get(head);
    if (imported !== undefined) return this.resolveAbsolute([imported, ...rest].join('.'), asked);
    const value = file.values.get(head);
    if (value) return { file, node: value, dotted: [head, ...rest].join('.') };
    for (const star of file.stars) {
      const found = this.resolveAbsolute([star, head, ...rest].join('.'), asked);
      if (found.node) return found;
    }
    return null;
  }
}
