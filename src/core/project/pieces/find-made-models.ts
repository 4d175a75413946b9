import type { Open } from '../open';
import type { ProjectContext } from '../project-context';
import {
  dottedName,
  expressionsOf,
  flatten,
  itemsOf,
  methodsOf,
  stringOf,
  walkExpression,
} from '../python/expressions';
import { shortText } from '../python/short-text';
import type { ExpressionOf, FunctionStatement, Statement } from '../python/syntax';
import { djangoModel } from '../models/django-models';
import { isModelBase } from './known-bases';
import type { SourceFile } from '../source/source-file';

const HAS_INNER_CLASS = /\n[ \t]+class[ \t]+\w+[ \t]{0,9}\(/;
const MAKES_OR_ADDS =
  /\btype\(|\.(?:_meta|Meta)\.|\.(?:add_to_class|contribute_to_class)\(|\b(?:modeltranslation|simple_history|mptt)\b/;
/** Registrations of packages that change a model, by what is called, and what each does to it. */
const REGISTERS: readonly [RegExp, string][] = [
  [
    /^modeltranslation\.translator\.(?:translator\.)?register$/,
    'is given fields for its languages here, which stand in no class.',
  ],
  [/^mptt\.register$/, 'is given the fields of a tree here, which stand in no class.'],
  [/^simple_history\.register$/, 'is given a model of its history here, which stands in no class.'],
];

/**
 * Models and serializers that are made in code, and fields that are added to one: `type("Book", (models.Model,), {…})`, a class in a function,
 * `Book.add_to_class(…)`, `translator.register(Book, …)`, `Book._meta.ordering = […]`, `BookSerializer.Meta.fields += […]`. What they come to is told by no class.
 */
export function findMadeModels(context: ProjectContext): Open[] {
  return [...context.index.files.values()].flatMap((file) => {
    const called = MAKES_OR_ADDS.test(file.text) ? calledAtTop(file, context) : [];
    const makers = [...file.functions.values(), ...[...file.classes.values()].flatMap(methodsIn(file))];
    return [...called, ...makers.flatMap((one) => madeInside(one, file, context))];
  });
}

function isSerializer(dotted: string): boolean {
  return /^rest_framework\.\w+\.\w*Serializer$/.test(dotted);
}

/** The methods of a class in which a class may stand. */
function methodsIn({
  text,
}: SourceFile): (node: { from: number; to: number; body: readonly Statement[] }) => FunctionStatement[] {
  return (node) => (HAS_INNER_CLASS.test(text.slice(node.from, node.to)) ? methodsOf(node.body) : []);
}

function madeInside(maker: FunctionStatement, file: SourceFile, { shapes, index }: ProjectContext): Open[] {
  if (!HAS_INNER_CLASS.test(file.text.slice(maker.from, maker.to))) return [];
  return flatten(maker.body).flatMap((node) => {
    if (node.type !== 'class') return [];
    const { foreign } = index.lineage({ file, node });
    const what = shapes.isModel({ file, node }) ? 'models' : foreign.some(isSerializer) ? 'serializers' : null;
    if (what === null) return [];
    const reason = `${maker.name}() makes ${what} of ${node.name}: which ones, and by what names, is not told.`;
    return [{ reason, path: file.path, line: node.line }];
  });
}

function calledAtTop(file: SourceFile, context: ProjectContext): Open[] {
  return file.statements.flatMap((statement) => {
    if (statement.type === 'function' || statement.type === 'block') return [];
    const said = statement.type === 'class' ? statement.decorators : expressionsOf(statement);
    const calls = said.flatMap((outer) => [...walkExpression(outer)]);
    const made = calls.flatMap((call) =>
      call.type === 'call'
        ? reasonsOf(call, file, context).map((reason) => ({ reason, path: file.path, line: call.line }))
        : [],
    );
    const targets = statement.type === 'assign' ? statement.targets : [];
    const augmented = statement.type === 'augment' ? [statement.target] : [];
    const changed = [...targets, ...augmented].flatMap((target) => {
      const text = file.text.slice(target.from, target.to);
      const [, owner, meta] = /^([^\s()[\]]{1,100})\.(_meta|Meta)\./.exec(text) ?? [];
      const isOne = (name: string): boolean =>
        meta === 'Meta' ? context.index.resolve(file, name).node?.type === 'class' : isModel(name, file, context);
      if (owner === undefined || !isOne(owner)) return [];
      const reason = `${owner} is changed here, which stands in no class: ${shortText(file.text, target)}.`;
      return [{ reason, path: file.path, line: statement.line }];
    });
    return [...made, ...changed];
  });
}

function reasonsOf(call: ExpressionOf<'call'>, file: SourceFile, context: ProjectContext): string[] {
  const reason = reasonOf(call, file, context);
  return reason === null ? registeredBy(call, file, context) : [reason];
}

/** `translator.register(Book, BookTranslation)`, `@register([Book, Author])` of modeltranslation. */
function registeredBy(call: ExpressionOf<'call'>, file: SourceFile, { index }: ProjectContext): string[] {
  const callee = dottedName(call.callee) ?? '';
  const whole = /register$/.test(callee) ? index.resolve(file, callee).dotted : '';
  const does = REGISTERS.find(([pattern]) => pattern.test(whole))?.[1];
  const [first] = call.args;
  if (does === undefined || !first) return [];
  const given = first.type === 'list' || first.type === 'tuple' ? first.items : [first];
  return given.map((one) => `${shortText(file.text, one)} ${does}`);
}

function isModel(dotted: string | null, file: SourceFile, { index, shapes }: ProjectContext): boolean {
  if (dotted === null) return false;
  const { file: home, node, dotted: whole } = index.resolve(file, dotted);
  if (home && node?.type === 'class') return shapes.isModel({ file: home, node });
  return isModelBase(whole) || djangoModel(whole) !== null;
}

function reasonOf(call: ExpressionOf<'call'>, file: SourceFile, context: ProjectContext): string | null {
  const isOne = (dotted: string | null): boolean => isModel(dotted, file, context);
  const callee = dottedName(call.callee) ?? '';
  const [first, second, third] = call.args;
  if (callee === 'type' && first && third && itemsOf(second).some((base) => isOne(dottedName(base))))
    return `A model ${stringOf(first) ?? shortText(file.text, first)} is made here by type(): what it holds is not told.`;
  const owner = /^(.+)\.add_to_class$/.exec(callee)?.[1];
  if (first && owner !== undefined && isOne(owner))
    return `${owner} is given ${stringOf(first) ?? shortText(file.text, first)} here, which stands in no class.`;
  const isContributed = call.callee.type === 'member' && call.callee.name === 'contribute_to_class';
  if (!isContributed || !first || !second || !isOne(dottedName(first))) return null;
  return `${dottedName(first) ?? ''} is given ${stringOf(second) ?? shortText(file.text, second)} here, which stands in no class.`;
}
