import { once } from '../on-demand';
import type { ProjectContext } from '../project-context';
import { lastPart } from '../python/expressions';
import { outlineOf } from '../python/outline';
import type { ClassStatement } from '../python/syntax';
import type { ClassInFile } from '../source/source-index';
import { djangoModel } from './django-models';
import { namesOfRelations } from './package-relations';

/** What a thing of the project is called, by the words of the text that makes it. */
interface Renaming {
  name: string;
  words: ReadonlySet<string>;
}

/** Names that stand for one another are followed through so many. */
const MAX_HOPS = 6;
/** A word, of whatever alphabet. */
const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
/** A class of a field that says itself what it points to. */
const PRESETS = /(["'])to\1|\bto\s{0,9}=/;
const BY_SETTING = ['auth_user_model', 'get_user_model'];

/** Tells without parsing whether a model may point to some others: where no word of its text stands for one of them, it does not. */
export class ModelsNaming {
  readonly #words = new Map<ClassStatement, ReadonlySet<string>>();
  readonly #renamings: () => ReadonlyMap<string, readonly string[]>;

  readonly #context: ProjectContext;
  readonly #settings: readonly { name: string; value: string | null }[];

  /** @param settings the project's, some of which name models */
  constructor(context: ProjectContext, settings: readonly { name: string; value: string | null }[]) {
    this.#context = context;
    this.#settings = settings;
    this.#renamings = once(() => this.#byWord());
  }

  /**
   * Whether the text of a model may name one of some.
   * @param names of those, `Book`
   */
  of(names: readonly string[]): (one: ClassInFile) => boolean {
    const words = this.#wordsFor(names);
    return (one) => {
      const { own, foreign } = this.#context.index.lineage(one);
      // What Django's own models point to is in no text of the project.
      if (foreign.some((dotted) => djangoModel(dotted))) return true;
      return own.some((each) => haveCommon(this.#wordsOf(each), words));
    };
  }

  /** The words that may stand for one of the models: its name, in small letters as Django compares it, and what is another name of it. */
  #wordsFor(names: readonly string[]): ReadonlySet<string> {
    const words = new Set(names.map((name) => name.toLowerCase()));
    for (const name of [...words]) for (const field of namesOfRelations(name)) words.add(field);
    if (words.has(lastPart(this.#context.userModel ?? '').toLowerCase()))
      for (const word of BY_SETTING) words.add(word);
    for (const { name, value } of this.#settings)
      if (value !== null && haveCommon(wordsIn(value), words)) words.add(name.toLowerCase());
    const renamings = this.#renamings();
    let left: readonly string[] = [...words];
    for (let hop = 0; hop < MAX_HOPS && left.length > 0; hop++) {
      left = left.flatMap((word) => renamings.get(word) ?? []).filter((name) => !words.has(name));
      for (const name of left) words.add(name);
    }
    return words;
  }

  /** The names that stand for what another text calls otherwise, by the words of that text. */
  #byWord(): ReadonlyMap<string, readonly string[]> {
    const names = new Map<string, string[]>();
    for (const { name, words } of this.#renamingsOf()) {
      for (const word of words) {
        const known = names.get(word);
        if (known) known.push(name);
        else names.set(word, [name]);
      }
    }
    return names;
  }

  *#renamingsOf(): Generator<Renaming> {
    for (const file of this.#context.index.files.values()) {
      for (const [name, dotted] of file.imports)
        if (lastPart(dotted) !== name)
          yield { name: name.toLowerCase(), words: new Set([lastPart(dotted).toLowerCase()]) };
      for (const statement of file.statements) {
        if (statement.type === 'assign') {
          const words = wordsIn(file.text.slice(statement.from, statement.to));
          for (const target of statement.targets)
            if (target.type === 'name') yield { name: target.name.toLowerCase(), words };
        } else if (statement.type === 'class' && !this.#context.shapes.isModel({ file, node: statement })) {
          const text = file.text.slice(statement.from, statement.to);
          const isPreset = text.includes('__init__') && PRESETS.test(text);
          const head = statement.bases.map(({ from, to }) => file.text.slice(from, to)).join();
          yield { name: statement.name.toLowerCase(), words: wordsIn(isPreset ? text : head) };
        }
      }
    }
  }

  /** The words of a class, without those of its methods: they make no field. */
  #wordsOf({ file, node }: ClassInFile): ReadonlySet<string> {
    let words = this.#words.get(node);
    if (!words) {
      const text = file.text.slice(node.from, node.to);
      words = wordsIn(outlineOf(text, true)?.text ?? text);
      this.#words.set(node, words);
    }
    return words;
  }
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD));
}

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const word of few) if (many.has(word)) return true;
  return false;
}
