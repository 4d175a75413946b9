import type { Names } from '../names';
import { ANY_NAME } from '../open-names';
import { truthOf, type Value } from '../value';
import { agreed, type Ternary } from './ternary';

/** One thing a setting may come to: a value, `default` where none is assigned, null where text does not tell. */
export type Possible = Value | 'default' | null;

/** What is asked of settings: each answer holds in every case that text leaves open, or is null. */
export class DeployFacts {
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  /** What a setting may come to, one of them or several. */
  possible(name: string): Possible[] {
    const value = this.#names.get(name);
    if (value) return this.#casesOf(value);
    return [this.#names.has(ANY_NAME) ? null : 'default'];
  }

  /**
   * What a test says of a setting.
   * @param otherwise what it says of Django's default
   */
  ask(name: string, otherwise: boolean, test: (value: Value) => Ternary): Ternary {
    return agreed(this.possible(name).map((one) => (one === null ? null : one === 'default' ? otherwise : test(one))));
  }

  /** Whether a setting is `True` itself. */
  isTrue(name: string, otherwise = false): Ternary {
    return this.ask(name, otherwise, (value) => value.type === 'scalar' && value.value === 'True');
  }

  /** Whether a setting counts as true. */
  isTruthy(name: string): Ternary {
    return this.ask(name, false, (value) => truthOf({ ...value, when: null }));
  }

  /** Whether a list holds a text. */
  has(name: string, wanted: string): Ternary {
    return this.ask(name, false, (value) => {
      if (value.type !== 'list') return null;
      const found = value.items.filter((item) => item.type === 'string' && item.value === wanted);
      if (found.some((item) => item.when === null)) return true;
      return found.length > 0 || value.items.some((item) => item.type === 'unknown' || item.type === 'either')
        ? null
        : false;
    });
  }

  #casesOf(value: Value): Possible[] {
    if (value.type === 'either') return value.options.flatMap((option) => this.#casesOf({ ...option, when: null }));
    if (value.type === 'unset') return ['default'];
    const cases: Possible[] = [value.type === 'unknown' ? null : value];
    return value.when === null ? cases : [...cases, 'default'];
  }
}
