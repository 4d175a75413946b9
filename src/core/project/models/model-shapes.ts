import type { Inheritance } from '../inventory';
import type { Open } from '../open';
import { dottedName, lastPart } from '../python/expressions';
import { runtimeStatements } from '../python/runtime-statements';
import type { ClassStatement, Statement } from '../python/syntax';
import { ClassOrder, type Ancestor } from '../source/class-order';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { djangoModel, isOfDjango } from './django-models';
import { fieldClass, isClearField, type FieldClass } from './field-classes';
import type { ReadMeta } from './model-meta';
import { ModelMetas } from './model-metas';
import { readModelFields, type WrittenField } from './read-model-field';
import { isHarmlessBase, isModelClass, isWithoutFields } from './recognise-model';
import { madeByMetaclass } from './made-by-metaclass';
import { unclearField } from '../pieces/unclear-field';

/** A field with the class that defines it. */
export interface ShapedField extends WrittenField {
  owner: ClassInFile;
  kind: FieldClass;
  /** How the model takes it over; null for its own. */
  inheritance: Inheritance | null;
  /** Where it stands; a field of Django's own where its model is named as a base. */
  place: { file: string; line: number };
}

/** What a class comes to as a model. */
export interface ModelShape {
  abstract: boolean;
  proxy: boolean;
  managed: boolean;
  own: ShapedField[];
  /** The farthest first. */
  inherited: ShapedField[];
  meta: ReadMeta['meta'] | null;
  open: Open[];
  /** What text does not tell of its fields; those of Django's own models are told as they are documented. */
  openFields: Open[];
  /** Whether something that is not in the folder may add a key. */
  hasStrangers: boolean;
}

/** What the models of a project come to, each worked out once. */
export class ModelShapes {
  readonly orders: ClassOrder;
  readonly #metas: ModelMetas;
  readonly #models = new Map<ClassStatement, boolean>();
  readonly #fields = new Map<ClassStatement, (WrittenField & { kind: FieldClass })[]>();
  readonly #shapes = new Map<ClassStatement, ModelShape>();

  readonly #index: SourceIndex;

  constructor(index: SourceIndex) {
    this.#index = index;
    this.orders = new ClassOrder(index, djangoModel);
    this.#metas = new ModelMetas(index, this.orders, (one) => this.isModel(one));
  }

  /** Whether a class is a model. */
  isModel(one: ClassInFile): boolean {
    let known = this.#models.get(one.node);
    if (known === undefined) {
      known = isOfDjango(one) || isModelClass(this.#index, one);
      this.#models.set(one.node, known);
    }
    return known;
  }

  /** What a model comes to. */
  of(one: ClassInFile): ModelShape {
    let shape = this.#shapes.get(one.node);
    if (!shape) {
      shape = this.#work(one);
      this.#shapes.set(one.node, shape);
    }
    return shape;
  }

  /** The label of an app that the Meta of a model says; null where it is that of the app around its file. */
  appLabel(one: ClassInFile): string | null {
    return this.#metas.appLabel(one);
  }

  #work(one: ClassInFile): ModelShape {
    const order = this.orders.of(one);
    const abstract = this.#metas.isAbstract(one);
    const proxy = this.#metas.saysTrue(one, 'proxy');
    const own = this.#fieldsOf(one, null, { file: one.file.path, line: one.node.line });
    const { meta, open: ofMeta } = this.#metas.read(one);
    const column = abstract || proxy ? null : this.#orderColumn(one);
    if (column) own.push(column);
    const unread = order.flatMap((ancestor) => this.#leftOpen(ancestor));
    const added = order.flatMap(({ one: each }) => (each && this.isModel(each) ? unclearOf(this.#index, each) : []));
    const managed = this.#metas.value(one, 'managed')?.value;
    return {
      abstract,
      proxy,
      managed: !(managed?.type === 'constant' && managed.value === false),
      own,
      inherited: this.#inheritedBy(one, order, proxy),
      meta,
      open: [...unread, ...added, ...ofMeta],
      openFields: [...order.flatMap((ancestor) => documented(ancestor)), ...unread, ...added],
      hasStrangers: added.length > 0 || order.some((ancestor) => isStranger(ancestor)),
    };
  }

  /** The column that Django adds for `order_with_respect_to`. */
  #orderColumn(one: ClassInFile): ShapedField | null {
    const given = this.#metas.value(one, 'order_with_respect_to');
    if (!given || (given.value.type === 'constant' && given.value.value === null)) return null;
    const { line, from, to } = given.value;
    const type = 'OrderWrt';
    const call: ShapedField['call'] = { line, from, to, type: 'call', callee: given.value, args: [], keywords: [] };
    return {
      field: { name: '_order', type, to: null, options: '', when: given.when, line },
      call,
      callee: type,
      sure: true,
      owner: one,
      kind: { type, django: type, presets: [], relation: null },
      inheritance: null,
      place: { file: given.file.path, line },
    };
  }

  #inheritedBy(one: ClassInFile, order: readonly Ancestor[], proxy: boolean): ShapedField[] {
    const near = this.#abstractlyReached(one);
    const taken = namesIn(one);
    const inherited: ShapedField[] = [];
    for (const { one: base, namedBy } of order.slice(1)) {
      if (!base) continue;
      if (this.isModel(base)) {
        const inheritance = proxy ? 'proxy' : near.has(base.node) ? 'abstract' : 'multi-table';
        const place = { file: namedBy.file.path, line: namedBy.node.line };
        const fields = this.#fieldsOf(base, inheritance, place).filter(({ field }) => !taken.has(field.name));
        inherited.unshift(...fields);
      }
      for (const name of namesIn(base)) taken.add(name);
    }
    return inherited;
  }

  #fieldsOf(owner: ClassInFile, inheritance: Inheritance | null, named: ShapedField['place']): ShapedField[] {
    const { file, node } = owner;
    const isForeign = isOfDjango(owner);
    let written = this.#fields.get(node);
    if (!written) {
      written = this.#writtenIn(owner);
      this.#fields.set(node, written);
    }
    return written.map((each) => {
      const place = isForeign ? named : { file: file.path, line: each.field.line };
      return { ...each, owner, inheritance, place };
    });
  }

  #writtenIn({ file, node }: ClassInFile): (WrittenField & { kind: FieldClass })[] {
    const kinds = new Map<string, FieldClass>();
    const relationOf = (callee: string): string | null => {
      const kind = fieldClass(this.#index, file, callee);
      if (kind) kinds.set(callee, kind);
      return kind && (kind.django ?? djangoLike(kind) ?? callee);
    };
    return runtimeStatements(file.text, node.body).flatMap((line) =>
      readModelFields(file.text, line, relationOf).map((written) => {
        const kind = kinds.get(written.callee) ?? {
          type: written.field.type,
          django: null,
          presets: [],
          relation: null,
        };
        return { ...written, kind };
      }),
    );
  }

  /** The abstract models whose fields become columns of the model's own table. */
  #abstractlyReached(one: ClassInFile): Set<ClassStatement> {
    const bases = this.orders.of(one).slice(1);
    return new Set(
      bases.flatMap(({ one: base }) =>
        base && this.isModel(base) && this.#metas.isAbstract(base) && !this.#isBehindTable(one, base)
          ? [base.node]
          : [],
      ),
    );
  }

  /** Whether a concrete model stands between a class and one that it derives from. */
  #isBehindTable(one: ClassInFile, base: ClassInFile): boolean {
    const concrete = this.orders
      .of(one)
      .slice(1)
      .flatMap(({ one: each }) => (each && this.isModel(each) && !this.#metas.isAbstract(each) ? [each] : []));
    return concrete.some((each) => this.orders.of(each).some(({ one: above }) => above?.node === base.node));
  }

  #leftOpen({ one, dotted, namedBy, computed }: Ancestor): Open[] {
    const { file, node } = namedBy;
    if (isOfDjango(namedBy)) return [];
    const at = { path: file.path, line: node.line };
    if (one) return isOfDjango(one) ? [] : madeByMetaclass(this.#index, one);
    if (computed && !isWithoutFields(dotted)) {
      const what = dotted === '' ? 'an expression' : `${dotted}(…)`;
      return [{ reason: `What ${what} adds to ${node.name} is made in code.`, ...at }];
    }
    if (!isStranger({ one, dotted, namedBy, computed })) return [];
    return [{ reason: `What ${dotted} adds to ${node.name} is not in this folder.`, ...at }];
  }
}

/** What a relation of a package is read as: its first argument is the model. */
function djangoLike({ relation }: FieldClass): string | null {
  if (!relation || relation.model !== undefined) return null;
  return relation.kind === 'many-to-many' ? 'ManyToManyField' : relation.kind === 'unknown' ? null : 'ForeignKey';
}

/** A base of Django's whose fields are told, but not from a text in the folder. */
function documented({ one, dotted, namedBy: { file, node } }: Ancestor): Open[] {
  if (!one || !isOfDjango(one) || file === one.file) return [];
  const reason = `${lastPart(dotted)} is Django's: its fields are told as Django documents them.`;
  return [{ reason, path: file.path, line: node.line }];
}

/** Whether a class may add fields that nobody sees. */
function isStranger({ one, dotted, namedBy, computed }: Ancestor): boolean {
  // A base of a class in a function may be what the function is given: that is told where it is called.
  const isGiven = namedBy.file.classes.get(namedBy.node.name) !== namedBy.node && !dotted.includes('.');
  return one === null && !isWithoutFields(dotted) && (computed || !(isGiven || isHarmlessBase(dotted)));
}

/** The names that a class body gives something to: what a base has under them is hidden. */
function namesIn({ file, node }: ClassInFile): Set<string> {
  return new Set(runtimeStatements(file.text, node.body).flatMap(({ statement }) => nameOf(statement)));
}

function nameOf(statement: Statement): string[] {
  if (statement.type === 'class' || statement.type === 'function') return [statement.name];
  if (statement.type !== 'assign' || !statement.value) return [];
  return statement.targets.flatMap((target) => dottedName(target) ?? []);
}

function unclearOf(index: SourceIndex, owner: ClassInFile): Open[] {
  const { file, node }: { file: SourceFile; node: ClassStatement } = owner;
  return runtimeStatements(file.text, node.body).flatMap(({ statement }) =>
    unclearField(index, file, statement, (callee) => isClearField(index, file, callee)),
  );
}
