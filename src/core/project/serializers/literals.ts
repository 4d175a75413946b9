import { dottedName, lastPart, methodsOf, stringOf } from '../python/expressions';
import { runtimeStatements } from '../python/runtime-statements';
import { shortText } from '../python/short-text';
import type { ClassStatement } from '../python/syntax';
import { assignedIn, type InnerMeta, type InnerMetas, type WrittenValue } from '../source/inner-meta';
import { listItems, metaItems, valueBehind } from '../source/list-items';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';

/** Names that stand for one another are followed this far. */
const MAX_HOPS = 6;
/** More choices are cut: nobody reads them. */
const MAX_CHOICES = 60;
/** By which an enumeration says in code what it holds. */
const MAKES_CHOICES = /^(?:choices|values|__new__|_generate_next_value_)$/;
const CHOICES_CLASS = /(?:^|\.)(?:Choices|TextChoices|IntegerChoices|Enum|StrEnum|IntEnum)$/;

/** Works out the literals behind the arguments of a field. */
export class Literals {
  readonly #index: SourceIndex;
  readonly #metas: InnerMetas;

  constructor(index: SourceIndex, metas: InnerMetas) {
    this.#index = index;
    this.#metas = metas;
  }

  /** What a name stands for, however often it is passed on. */
  behind(given: WrittenValue, hops = 0): WrittenValue {
    if (given.value.type !== 'name' || hops > MAX_HOPS) return given;
    const target = valueBehind(this.#index, this.#metas, given, given.value.name);
    return target ? this.behind(target, hops + 1) : given;
  }

  /** `true` or `false`; null where it is neither as far as text tells. */
  truth(given: WrittenValue): boolean | null {
    const { value: found } = this.behind(given);
    return found.type === 'constant' && found.value !== null ? found.value : null;
  }

  /** A number; null where text does not tell it. */
  number(given: WrittenValue): number | null {
    const { value: found } = this.behind(given);
    return found.type === 'number' ? found.value : null;
  }

  /**
   * The values of `choices`: of pairs their first, of groups those inside, of a class of choices its members'.
   */
  choices(given: WrittenValue): string[] {
    const found = this.#pairs(given);
    return found === null ? [] : found.slice(0, MAX_CHOICES);
  }

  /** Null where they are not known. */
  #pairs(given: WrittenValue): string[] | null {
    const { value, file } = given;
    const name = dottedName(value);
    const holder = value.type === 'name' && name?.endsWith('.choices') ? name.slice(0, -'.choices'.length) : name;
    if (value.type === 'name' && holder !== null) {
      const members = this.#members(file, holder, given.body);
      if (members) return members;
    }
    const { items, open } = listItems(this.#index, this.#metas, given);
    if (open.length > 0) return null;
    const values: string[] = [];
    for (const item of items) {
      const found = this.#oneChoice(item);
      if (!found) return null;
      values.push(...found);
    }
    return values;
  }

  #oneChoice(item: WrittenValue): string[] | null {
    const { value } = item;
    if (value.type !== 'tuple' && value.type !== 'list') {
      const text = this.#text(item);
      return text === null ? null : [text];
    }
    const [first, second] = value.items;
    if (!first) return null;
    if (second && (second.type === 'tuple' || second.type === 'list')) return this.#pairs({ ...item, value: second });
    const text = this.#text({ ...item, value: first });
    return text === null ? null : [text];
  }

  #text(given: WrittenValue): string | null {
    const { value, file } = this.behind(given);
    if (value.type === 'string') return value.value;
    if (value.type === 'number') return String(value.value);
    return value.type === 'constant' ? shortText(file.text, value) : null;
  }

  /**
   * The values of a class of choices, also of one that stands in the class that is read, or goes there by another name. Null where they are
   * not known, as they are not where a class of the project makes them in code.
   */
  #members(file: SourceFile, name: string, body: WrittenValue['body'], hops = 0): string[] | null {
    const nested = body.find((each) => each.type === 'class' && each.name === name);
    const alias = nested || hops > MAX_HOPS ? null : dottedName(assignedIn(file, body, name)?.value);
    if (alias !== null && alias !== name) return this.#members(file, alias, body, hops + 1);
    const found = nested?.type === 'class' ? { file, node: nested } : this.#classNamed(file, name, hops);
    if (!found) return null;
    const { own, foreign, computed } = this.#index.lineage(found);
    const isMade = own.some(({ node }) => methodsOf(node.body).some((each) => MAKES_CHOICES.test(each.name)));
    if (computed || isMade || !foreign.some((base) => CHOICES_CLASS.test(base))) return null;
    const values: string[] = [];
    for (const { file: at, node } of [...own].reverse()) {
      for (const { statement } of runtimeStatements(at.text, node.body)) {
        const target = statement.type === 'assign' ? dottedName(statement.targets[0]) : null;
        if (statement.type !== 'assign' || target === null || !statement.value || target.startsWith('_')) continue;
        const first = statement.value.type === 'tuple' ? statement.value.items[0] : statement.value;
        const text = first && this.#text({ value: first, file: at, body: node.body, when: null });
        if (text === null || text === undefined) return null;
        values.push(text);
      }
    }
    return values;
  }

  /** A class, or one inside a class: `Order.Status`. */
  #classNamed(file: SourceFile, name: string, hops: number): { file: SourceFile; node: ClassStatement } | null {
    const found = this.#index.resolve(file, name);
    if (!found.file || found.node?.type !== 'class') return null;
    if (found.node.name === lastPart(name)) return { file: found.file, node: found.node };
    const inner = found.node.body.find((each) => each.type === 'class' && each.name === lastPart(name));
    if (inner?.type === 'class') return { file: found.file, node: inner };
    const alias = dottedName(assignedIn(found.file, found.node.body, lastPart(name))?.value);
    return alias === null || hops > MAX_HOPS ? null : this.#classNamed(found.file, alias, hops + 1);
  }
}

/** The strings of a Meta's list, each once, with what is no string. */
export function namesOf(
  index: SourceIndex,
  metas: InnerMetas,
  meta: InnerMeta | null,
  name: string,
): { names: string[]; open: WrittenValue[] } {
  const { items, open } = metaItems(index, metas, meta, name);
  const names = items.flatMap((item) => stringOf(item.value) ?? []);
  const unread = items.filter((item) => stringOf(item.value) === null);
  return { names: [...new Set(names)], open: [...open, ...unread] };
}
