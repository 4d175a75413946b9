import type { SerializerField } from '../inventory-web';
import { hideDefault } from '../pieces/hide-default';
import type { Open } from '../open';
import { dottedName, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { DictEntry } from '../python/syntax';
import type { InnerMeta, InnerMetas, WrittenValue } from '../source/inner-meta';
import { valueBehind } from '../source/list-items';
import { openPart } from '../source/open-part';
import type { SourceIndex } from '../source/source-index';
import { namesOf, type Literals } from './literals';

/** What `extra_kwargs` and `read_only_fields` say, by the name of the field. */
export interface ExtraKwargs {
  fields: Map<string, FieldExtra>;
  open: Open[];
}

/** What a Meta says of one field. */
export interface FieldExtra {
  arguments: Map<string, WrittenValue>;
  /** The name in the model; undefined where it is the field's own. */
  source: string | undefined;
  /** Whether read_only_fields names it. */
  isReadOnly: boolean;
}

/** Mappings that are made of one another are followed this far. */
const MAX_HOPS = 6;

/** https://www.django-rest-framework.org/api-guide/serializers/#additional-keyword-arguments */
export function readExtraKwargs(index: SourceIndex, metas: InnerMetas, meta: InnerMeta | null): ExtraKwargs {
  const fields = new Map<string, FieldExtra>();
  const open: Open[] = [];
  const at = (name: string): FieldExtra => {
    const known = fields.get(name) ?? {
      arguments: new Map<string, WrittenValue>(),
      source: undefined,
      isReadOnly: false,
    };
    fields.set(name, known);
    return known;
  };
  const given = metas.value(meta, 'extra_kwargs');
  const tell = (name: string, part: WrittenValue): void => {
    open.push(openPart(name, part));
  };
  for (const { key, value, holder } of given
    ? entriesOf(index, metas, given, (part) => tell('extra_kwargs', part))
    : []) {
    const extra = at(key);
    const inner = { ...holder, value };
    for (const entry of entriesOf(index, metas, inner, (part) => tell('extra_kwargs', part))) {
      extra.arguments.set(entry.key, { ...entry.holder, value: entry.value });
      if (entry.key === 'source') extra.source = stringOf(entry.value) ?? undefined;
    }
  }
  const { names, open: unread } = namesOf(index, metas, meta, 'read_only_fields');
  for (const part of unread) tell('read_only_fields', part);
  for (const name of names) at(name).isReadOnly = true;
  return { fields, open };
}

/** A field that REST framework builds, with what its Meta says of it. */
export function withExtra(field: SerializerField, extra: FieldExtra | undefined, literals: Literals): SerializerField {
  if (!extra) return field;
  const truth = (name: string, otherwise: boolean | null): boolean | null => {
    const value = extra.arguments.get(name);
    return value ? literals.truth(value) : otherwise;
  };
  const readOnly = extra.isReadOnly || (truth('read_only', field.readOnly) ?? field.readOnly);
  const length = extra.arguments.get('max_length');
  const hasDefault = extra.arguments.has('default');
  const shown = [...extra.arguments].filter(([name]) => name !== 'read_only' && name !== 'help_text');
  return {
    ...field,
    readOnly,
    writeOnly: truth('write_only', field.writeOnly) ?? field.writeOnly,
    required: readOnly ? false : truth('required', hasDefault ? false : field.required),
    nullable: truth('allow_null', field.nullable),
    maxLength: readOnly ? null : length ? literals.number(length) : field.maxLength,
    options: shown
      .map(([name, { value, file }]) => `${name}=${hideDefault(field.name, name, shortText(file.text, value, 40))}`)
      .join(', '),
  };
}

interface Entry {
  key: string;
  value: WrittenValue['value'];
  holder: WrittenValue;
}

/** The entries of a mapping, following names, `**other`, `dict(…)` and `|`. */
function entriesOf(
  index: SourceIndex,
  metas: InnerMetas,
  given: WrittenValue,
  tell: (part: WrittenValue) => void,
  hops = 0,
): Entry[] {
  const { value } = given;
  const follow = (part: WrittenValue['value']): Entry[] =>
    entriesOf(index, metas, { ...given, value: part }, tell, hops + 1);
  if (hops <= MAX_HOPS) {
    if (value.type === 'dict') return value.entries.flatMap((entry) => ofEntry(entry, given, follow, tell));
    if (value.type === 'binary' && value.operator === '|') return [...follow(value.left), ...follow(value.right)];
    if (value.type === 'call' && dottedName(value.callee) === 'dict') {
      return [
        ...value.args.flatMap(follow),
        ...value.keywords.flatMap(({ name, value: inner }) =>
          name === '**' ? follow(inner) : [{ key: name, value: inner, holder: given }],
        ),
      ];
    }
    const target = value.type === 'name' ? valueBehind(index, metas, given, value.name) : null;
    if (target) return entriesOf(index, metas, target, tell, hops + 1);
  }
  tell(given);
  return [];
}

function ofEntry(
  { key, value }: DictEntry,
  holder: WrittenValue,
  follow: (part: WrittenValue['value']) => Entry[],
  tell: (part: WrittenValue) => void,
): Entry[] {
  if (key === null) return follow(value);
  const name = stringOf(key);
  if (name !== null) return [{ key: name, value, holder }];
  tell({ ...holder, value: key });
  return [];
}
