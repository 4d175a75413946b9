import type { Named } from './named';
import type { ClassInFile, SourceIndex } from './source/source-index';

/** A thing of a list that is found, and is worked out when somebody asks for more of it. */
export interface Sketch<Row extends object, Known extends keyof Row> {
  known: Pick<Row, Known>;
  /** What is worked out without the rest of it. */
  apart?: { [Key in keyof Row]?: () => Row[Key] };
  /** The whole of it, worked out once. */
  whole(): Row;
  /** Whether the text that it is worked out from may have a word in it; what it names by way of another text may. */
  mentions(word: string): boolean;
}

const asked = new WeakMap<object, (word: string) => boolean>();

/** Whether a thing of an inventory may name something: false where the text that it comes from does not have the word. */
export function mayMention(thing: Named, word: string): boolean {
  return asked.get(thing)?.(word) ?? true;
}

/**
 * Makes the rows of a list: what is known of each stands in it, and the first look at any of the rest works all of it out.
 * @param rest every key that is not known beforehand
 */
export function rowsOnDemand<Row extends object, Known extends keyof Row>(
  rest: Record<Exclude<keyof Row, Known>, true>,
): (known: Pick<Row, Known>, found: Sketch<Row, Known>, finish?: <Data>(data: Data) => Data) => Row {
  const works = new WeakMap<object, (key: keyof Row) => unknown>();
  const shape = {};
  for (const key of Object.keys(rest)) {
    Object.defineProperty(shape, key, {
      enumerable: true,
      get(this: object) {
        return works.get(this)?.(key as keyof Row);
      },
    });
  }
  return (known, found, finish = (data) => data) => {
    const row = Object.assign(Object.create(shape) as Row, known);
    const whole = once(() => finish(found.whole()));
    works.set(row, (key) => {
      const apart = found.apart?.[key];
      return apart ? finish(apart()) : whole()[key];
    });
    asked.set(row, (word) => found.mentions(word));
    return row;
  };
}

/** A Meta that another one has a part in. */
const DERIVED_META = /\bMeta\s{0,9}(?:=|\(([^)]{0,400}))/g;
const META_OF = /^\s*(?:[^\s.]+\.)*([^\s.]+)\.Meta\s*$/;

/** Whether the text of a class, and of those of the project that it derives from, may have a word, or something of a form, in it. */
export function mentionsOf(index: SourceIndex, one: ClassInFile): (word: string | RegExp) => boolean {
  const own = once(() => index.lineage(one).own);
  const texts = once(() => own().map(({ file, node }) => file.text.slice(node.from, node.to)));
  const isOwn = (base: string): boolean => {
    const [, name] = META_OF.exec(base) ?? [];
    return own().some(({ node }) => node.name === name);
  };
  const isElsewhere = once(() =>
    texts().some((text) =>
      [...text.matchAll(DERIVED_META)].some(([, bases]) => !bases?.split(',').every((base) => isOwn(base))),
    ),
  );
  const known = new Map<string | RegExp, boolean>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found =
        texts().some((text) => (typeof word === 'string' ? text.includes(word) : word.test(text))) || isElsewhere();
      known.set(word, found);
    }
    return found;
  };
}

/** A function that works its answer out when it is first called. */
export function once<Answer>(work: () => Answer): () => Answer {
  let known: { answer: Answer } | undefined;
  return () => (known ??= { answer: work() }).answer;
}
