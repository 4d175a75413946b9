import type { ClassStatement } from '../python/syntax';
import { baseClasses } from './base-classes';
import type { ClassInFile, SourceIndex } from './source-index';

/** One of the classes in which Python looks for an attribute. */
export interface Ancestor {
  /** The class, where its text is there. */
  one: ClassInFile | null;
  /** Its absolute name; `''` where it has none. */
  dotted: string;
  /** The class of this folder that names it as a base, and the line of that class. */
  namedBy: ClassInFile;
  /** Whether a call or another expression makes it. */
  computed: boolean;
}

/** Classes in a longer line derive from elsewhere: nobody writes it, and following is recursive. */
const MAX_DEPTH = 60;

/** Puts the classes of a project into the order in which Python asks them. */
export class ClassOrder {
  readonly #known = new Map<ClassStatement, readonly Ancestor[]>();

  readonly #index: SourceIndex;
  readonly #elsewhere: (dotted: string) => ClassInFile | null;

  /** @param elsewhere the text of a class that is not in the folder, by its absolute name; null where it is not known */
  constructor(index: SourceIndex, elsewhere: (dotted: string) => ClassInFile | null) {
    this.#index = index;
    this.#elsewhere = elsewhere;
  }

  /**
   * A class and all it derives from: https://docs.python.org/3/howto/mro.html; where that order is impossible, since
   * Python would refuse the class, each as it comes first.
   */
  of(one: ClassInFile, depth = 0): readonly Ancestor[] {
    const known = this.#known.get(one.node);
    if (known) return known;
    const self: Ancestor = { one, dotted: one.node.name, namedBy: one, computed: false };
    // Whoever derives from itself ends here.
    this.#known.set(one.node, [self]);
    const bases = one.node.bases.flatMap((base) => baseClasses(this.#index, one.file, base));
    const lines = bases.map(({ found, dotted, computed }): readonly Ancestor[] => {
      const text = found ?? this.#elsewhere(dotted);
      const ancestor = { one: text, dotted, namedBy: one, computed };
      if (!text || depth >= MAX_DEPTH) return [{ ...ancestor, one: null }];
      return [ancestor, ...this.of(text, depth + 1).slice(1)];
    });
    const order = [self, ...mergeLines([...lines, lines.flatMap((line) => line.slice(0, 1))])];
    this.#known.set(one.node, order);
    return order;
  }
}

/** Several lines of ancestors as one, in which each keeps its order: https://docs.python.org/3/howto/mro.html */
export function mergeLines(lines: readonly (readonly Ancestor[])[]): Ancestor[] {
  const order: Ancestor[] = [];
  let left = lines;
  for (;;) {
    const heads = left.flatMap((line) => line[0] ?? []);
    const next =
      heads.find((head) => !left.some((line) => line.slice(1).some((other) => isSame(other, head)))) ?? heads[0];
    if (!next) return order;
    order.push(next);
    left = left.map((line) => line.filter((other) => !isSame(other, next)));
  }
}

function isSame(a: Ancestor, b: Ancestor): boolean {
  if (a.one || b.one) return a.one?.node === b.one?.node;
  return a.dotted === b.dotted && (a.dotted !== '' || a.namedBy.node === b.namedBy.node);
}
