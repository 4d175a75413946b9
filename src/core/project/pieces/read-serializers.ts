import type { Serializer, SerializerField } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import {
  assignedTo,
  dottedName,
  innerClass,
  isTrue,
  itemsOf,
  keywordOf,
  lastPart,
  stringOf,
} from '../python/expressions';
import { shortText } from '../python/short-text';
import type { ClassStatement, Expression, ExpressionOf } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { hideDefault } from './hide-default';
import { isSerializerBase } from './known-bases';
import { isPrimaryKey, readModelField } from './read-model-field';

interface ValueInFile {
  value: Expression;
  file: SourceFile;
}

/** Lists that are made of one another are followed this far. */
const MAX_HOPS = 8;

/** The serializers of Django REST framework, with those of other libraries that derive from them. */
export function readSerializers(context: ProjectContext): Serializer[] {
  return [...context.index.classes()]
    .filter((one) => context.index.lineage(one).foreign.some(isSerializerBase))
    .map((one) => toSerializer(one, context));
}

function toSerializer(one: ClassInFile, context: ProjectContext): Serializer {
  const { file, node } = one;
  const own = context.index.lineage(one).own;
  const metas = metasOf(own);
  const model = metaValue(metas, 'model');
  const declared = [...own]
    .reverse()
    .flatMap(({ file: place, node: each }) => declaredFields(each, place, place === file));
  const types = model ? modelTypes(model.file, dottedName(model.value), context) : new Map<string, string | null>();
  const readOnly = namesIn(metaValue(metas, 'read_only_fields'), context).names;
  const listed = metaValue(metas, 'fields');
  const base = {
    name: node.name,
    app: context.appOf(file.path),
    file: file.path,
    line: node.line,
    bases: node.bases.map((each) => shortText(file.text, each)),
    model: model && dottedName(model.value),
  };
  const line = (listed?.file === file ? listed.value : (metas[0]?.node ?? node)).line;
  const byName = new Map(declared.map((field) => [field.name, field]));
  const fieldNamed = (name: string): SerializerField =>
    byName.get(name) ?? { name, type: types.get(name) ?? null, readOnly: readOnly.includes(name), options: '', line };
  if (!listed || stringOf(listed.value) === '__all__') {
    const exclude = namesIn(metaValue(metas, 'exclude'), context);
    const fromModel = model
      ? [...types.keys()].filter((name) => !byName.has(name) && !exclude.names.includes(name))
      : [];
    const fields = [...byName.values(), ...fromModel.map(fieldNamed)];
    return { ...base, fields, known: exclude.known && (model === null || types.size > 0) };
  }
  const { names, known } = namesIn(listed, context);
  return { ...base, fields: names.map(fieldNamed), known };
}

/** The Metas that count: the nearest, and further ones as long as each derives from another. */
function metasOf(own: readonly ClassInFile[]): ClassInFile[] {
  const metas: ClassInFile[] = [];
  for (const { file, node } of own) {
    const meta = innerClass(node.body, 'Meta');
    if (!meta) continue;
    metas.push({ file, node: meta });
    if (meta.bases.length === 0) break;
  }
  return metas;
}

function metaValue(metas: readonly ClassInFile[], name: string): ValueInFile | null {
  for (const { file, node } of metas) {
    const value = assignedTo(node.body, name);
    if (value) return { value, file };
  }
  return null;
}

function declaredFields(node: ClassStatement, file: SourceFile, here: boolean): SerializerField[] {
  return node.body.flatMap((statement) => {
    const call = statement.type === 'assign' ? statement.value : null;
    const target = statement.type === 'assign' ? statement.targets[0] : undefined;
    const callee = dottedName(call);
    if (
      call?.type !== 'call' ||
      target?.type !== 'name' ||
      callee === null ||
      !/(?:Field|Serializer|Related)$/.test(callee)
    )
      return [];
    const readOnly = isTrue(keywordOf(call, 'read_only')) || /(?:ReadOnlyField|SerializerMethodField)$/.test(callee);
    const type = lastPart(callee);
    return [
      {
        name: target.name,
        type,
        readOnly,
        options: optionsOf(call, file.text, target.name),
        line: here ? statement.line : node.line,
      },
    ];
  });
}

function optionsOf(call: ExpressionOf<'call'>, text: string, field: string): string {
  return call.keywords
    .filter(({ name }) => name !== 'read_only' && name !== 'help_text')
    .map(({ name, value }) => `${name}=${hideDefault(field, name, shortText(text, value, 40))}`)
    .join(', ');
}

/** The model's fields and those of the models it derives from, `id` first where Django adds it. */
function modelTypes(
  file: SourceFile,
  name: string | null,
  { index, autoField }: ProjectContext,
): Map<string, string | null> {
  const found = name === null ? null : index.resolve(file, name);
  const types = new Map<string, string | null>();
  let hasKey = false;
  if (!found?.file || found.node?.type !== 'class') return types;
  for (const { file: place, node } of [...index.lineage({ file: found.file, node: found.node }).own].reverse()) {
    for (const statement of node.body) {
      const field = readModelField(place.text, statement)?.field;
      if (field) types.set(field.name, field.type);
      hasKey ||= field !== undefined && isPrimaryKey(field);
    }
  }
  return hasKey || types.has('id') ? types : new Map([['id', autoField], ...types]);
}

/** The strings of a list in a Meta, following `+` and `OtherSerializer.Meta.fields`. */
function namesIn(given: ValueInFile | null, { index }: ProjectContext): { names: string[]; known: boolean } {
  const names: string[] = [];
  const collect = (expression: Expression, place: SourceFile, depth: number): boolean => {
    if (expression.type === 'string') return names.push(expression.value) > 0;
    if (expression.type === 'star') return collect(expression.value, place, depth);
    if (expression.type === 'binary' && expression.operator === '+') {
      return [expression.left, expression.right].map((side) => collect(side, place, depth)).every(Boolean);
    }
    if (expression.type === 'name') {
      const target = depth < MAX_HOPS ? valueBehind(expression.name, place, index) : null;
      return target !== null && collect(target.value, target.file, depth + 1);
    }
    const isSequence = expression.type === 'list' || expression.type === 'tuple';
    return (
      itemsOf(expression)
        .map((item) => collect(item, place, depth))
        .every(Boolean) && isSequence
    );
  };
  const known = given === null || collect(given.value, given.file, 0);
  return { names: [...new Set(names)], known };
}

function valueBehind(name: string, file: SourceFile, index: SourceIndex): ValueInFile | null {
  const [, owner, key] = /^(.+)\.Meta\.(\w+)$/.exec(name) ?? [];
  const found = index.resolve(file, owner ?? name);
  if (!found.file || !found.node) return null;
  if (owner !== undefined && key !== undefined) {
    return found.node.type === 'class'
      ? metaValue(metasOf(index.lineage({ file: found.file, node: found.node }).own), key)
      : null;
  }
  return found.node.type === 'class' || found.node.type === 'function' ? null : { value: found.node, file: found.file };
}
