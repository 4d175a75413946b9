import { mentionsOf } from '../on-demand';
import { isTrue, stringOf } from '../python/expressions';
import type { ClassStatement } from '../python/syntax';
import type { ClassOrder } from '../source/class-order';
import { InnerMetas, type WrittenValue } from '../source/inner-meta';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { readModelMeta, type ReadMeta } from './model-meta';

/** An assignment of a Meta; that of an argument ends in a comma, or goes on behind it. */
const APP_LABEL =
  /^[ \t]*app_label[ \t]{0,9}[:=][^\n]{0,200}[^,\s][ \t\r]{0,9}$|[:;][ \t]{0,9}app_label[ \t]{0,9}[:=]/m;

/** A Meta that another one has a part in; and one in which another than that of a model has. */
const DERIVES = /\bMeta[ \t]{0,9}[=(]/;
const FROM_PLAIN = /\bMeta[ \t]{0,9}(?:=|\((?!\w{1,80}\.Meta\)))/;

/** The Metas of models, as Django hands them on from one model to another. */
export class ModelMetas {
  readonly #metas: InnerMetas;
  readonly #abstract = new Map<ClassStatement, boolean>();
  readonly #labels = new Map<ClassStatement, string | null>();

  readonly #index: SourceIndex;
  readonly #orders: ClassOrder;
  readonly #isModel: (one: ClassInFile) => boolean;

  constructor(index: SourceIndex, orders: ClassOrder, isModel: (one: ClassInFile) => boolean) {
    this.#index = index;
    this.#orders = orders;
    this.#isModel = isModel;
    this.#metas = new InnerMetas(index, orders, (one) => !this.#isModel(one) || this.isAbstract(one));
  }

  /** What the Meta of a model gives to a name. */
  value(one: ClassInFile, name: string): WrittenValue | null {
    return this.#metas.value(this.#metas.of(one), name);
  }

  /** The label of an app that the Meta of a model says; null where it is that of the app around its file. */
  appLabel(one: ClassInFile): string | null {
    let known = this.#labels.get(one.node);
    if (known === undefined) {
      // Most classes need not be parsed for it.
      const mentions = mentionsOf(this.#index, one);
      const isSaid = mentions('app_label') && mentions(APP_LABEL);
      known = isSaid ? stringOf(this.value(one, 'app_label')?.value) : null;
      this.#labels.set(one.node, known);
    }
    return known;
  }

  /** Whether a model is abstract. */
  isAbstract(one: ClassInFile): boolean {
    let known = this.#abstract.get(one.node);
    if (known === undefined) {
      // Metas that derive from one another in a circle end here.
      this.#abstract.set(one.node, false);
      known = this.saysTrue(one, 'abstract');
      this.#abstract.set(one.node, known);
    }
    return known;
  }

  /** Django takes `abstract` and `proxy` from the class's own Meta; a Meta of a model that this derives from has lost its `abstract`. */
  saysTrue(one: ClassInFile, name: string): boolean {
    const text = one.file.text.slice(one.node.from, one.node.to);
    // Most bodies need not be parsed for it.
    if (!text.includes(name) && !(name === 'abstract' ? FROM_PLAIN : DERIVES).test(text)) return false;
    const own = this.#metas.own(one);
    if (!own) return false;
    const [first, ...further] = own.parts;
    const parts = name === 'abstract' ? further.filter((part) => isPlain(part)) : further;
    return isTrue(this.#metas.value({ ...own, parts: first ? [first, ...parts] : [] }, name)?.value);
  }

  /**
   * The Meta that holds for a model, with what text leaves open in it: its own, or that of an abstract base. Of a concrete
   * one it takes the order: https://docs.djangoproject.com/en/stable/topics/db/models/#meta-and-multi-table-inheritance
   */
  read(one: ClassInFile): ReadMeta | { meta: null; open: [] } {
    const found = this.#metas.of(one);
    const isOwn = found?.owner.node === one.node;
    const read = found && readModelMeta(this.#index, this.#metas, found, isOwn ? null : found.owner.node.name);
    const above = this.value(one, 'ordering') ? null : this.#aboveTable(one);
    if (!above || above.meta.ordering.length === 0) return read ?? { meta: null, open: [] };
    const { ordering, file, line, from } = above.meta;
    const place = { file, line, from, dbTable: null, indexes: [], constraints: [], uniqueTogether: [] };
    return { meta: { ...(read?.meta ?? place), ordering }, open: [...(read?.open ?? []), ...above.open] };
  }

  /** The Meta of the concrete model that a model derives from. */
  #aboveTable(one: ClassInFile): ReadMeta | null {
    const parent = this.#orders
      .of(one)
      .slice(1)
      .find(({ one: base }) => base && this.#isModel(base))?.one;
    if (!parent || this.isAbstract(parent)) return null;
    // Models that derive from one another in a circle end here.
    if (this.#orders.of(parent).some(({ one: base }) => base?.node === one.node)) return null;
    const { meta, open } = this.read(parent);
    return meta && { meta: { ...meta, from: meta.from ?? parent.node.name }, open };
  }
}

/** Whether a Meta is a class of its file, and not inside a model. */
function isPlain({ file, node }: ClassInFile): boolean {
  return file.classes.get(node.name) === node;
}
