import type { Value } from './value';

/** A value of more parts is unknown, and longer text too: a file that doubles a list sixty times must not stop us. */
const MAX_PARTS = 1000;
const MAX_LENGTH = 10_000;

/** The names of a settings file and what they hold, each of bounded size. */
export class Names {
  readonly #own = new Map<string, Value>();

  readonly #outer: Names | undefined;

  /** @param outer what is looked at where a name is not assigned here: a branch, or a function, sees what is around it */
  constructor(outer?: Names) {
    this.#outer = outer;
  }

  get(name: string): Value | undefined {
    return this.#own.get(name) ?? this.#outer?.get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  set(name: string, value: Value): void {
    this.#own.set(name, isTooLarge(value) ? withoutParts(value) : value);
  }

  /** Every name that is assigned here or around. */
  all(): Set<string> {
    return new Set([...(this.#outer?.all() ?? []), ...this.#own.keys()]);
  }

  /** The names that are assigned here, not those around. */
  assigned(): ReadonlyMap<string, Value> {
    return this.#own;
  }
}

const counted = new WeakMap<Value, number>();

/** How many parts a value has; one that is named twice inside counts twice, and is counted once. */
function countParts(value: Value): number {
  let count = counted.get(value);
  if (count === undefined) {
    count = partsOf(value).reduce((sum, part) => sum + countParts(part), 1);
    counted.set(value, count);
  }
  return count;
}

function isTooLarge(value: Value): boolean {
  return countParts(value) > MAX_PARTS || (value.type === 'string' && value.value.length > MAX_LENGTH);
}

function partsOf(value: Value): readonly Value[] {
  if (value.type === 'list') return value.items;
  if (value.type === 'dict') return value.entries.map((entry) => entry.value);
  return value.type === 'either' ? value.options : [];
}

function withoutParts({ file, line, text, when }: Value): Value {
  return { file, line, text, when, type: 'unknown', expression: null };
}
