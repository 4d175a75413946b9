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
import { isModelBase } from './known-bases';
import type { SourceFile } from '../source/source-file';

const HAS_INNER_CLASS = /\n[ \t]+class[ \t]+\w+[ \t]{0,9}\(/;
const MAKES_OR_ADDS = /\btype\(|\.(?:add_to_class|contribute_to_class)\(/;

/**
 * Models that are made in code, and fields that are added to one: `type("Book", (models.Model,), {…})`, a class in a function,
 * `Book.add_to_class(…)`. What they come to is told by no class.
 */
export function findMadeModels(context: ProjectContext): Open[] {
  return [...context.index.files.values()].flatMap((file) => {
    const called = MAKES_OR_ADDS.test(file.text) ? calledAtTop(file, context) : [];
    const makers = [...file.functions.values(), ...[...file.classes.values()].flatMap(methodsIn(file))];
    return [...called, ...makers.flatMap((one) => madeInside(one, file, context))];
  });
}

/** The methods of a class in which a class may stand. */
function methodsIn({
  text,
}: SourceFile): (node: { from: number; to: number; body: readonly Statement[] }) => FunctionStatement[] {
  return ({ from, to, body }) => (HAS_INNER_CLASS.test(text.slice(from, to)) ? methodsOf(body) : []);
}

function madeInside(maker: FunctionStatement, file: SourceFile, { shapes }: ProjectContext): Open[] {
  if (!HAS_INNER_CLASS.test(file.text.slice(maker.from, maker.to))) return [];
  return flatten(maker.body).flatMap((node) => {
    if (node.type !== 'class' || !shapes.isModel({ file, node })) return [];
    const reason = `${maker.name}() makes models of ${node.name}: which ones, and by what names, is not told.`;
    return [{ reason, path: file.path, line: node.line }];
  });
}

function calledAtTop(file: SourceFile, context: ProjectContext): Open[] {
  return file.statements.flatMap((statement) => {
    if (statement.type === 'class' || statement.type === 'function' || statement.type === 'block') return [];
    const calls = expressionsOf(statement).flatMap((outer) => [...walkExpression(outer)]);
    return calls.flatMap((call) => {
      const reason = call.type === 'call' ? reasonOf(call, file, context) : null;
      return reason === null ? [] : [{ reason, path: file.path, line: call.line }];
    });
  });
}

function reasonOf(call: ExpressionOf<'call'>, file: SourceFile, { index, shapes }: ProjectContext): string | null {
  const isModel = (dotted: string | null): boolean => {
    if (dotted === null) return false;
    const { file: home, node, dotted: whole } = index.resolve(file, dotted);
    return home && node?.type === 'class' ? shapes.isModel({ file: home, node }) : isModelBase(whole);
  };
  const callee = dottedName(call.callee) ?? '';
  const [first, second, third] = call.args;
  if (callee === 'type' && first && third && itemsOf(second).some((base) => isModel(dottedName(base))))
    return `A model ${stringOf(first) ?? shortText(file.text, first)} is made here by type(): what it holds is not told.`;
  const owner = /^(.+)\.add_to_class$/.exec(callee)?.[1];
  if (first && owner !== undefined && isModel(owner))
    return `${owner} is given ${stringOf(first) ?? shortText(file.text, first)} here, which stands in no class.`;
  const isContributed = call.callee.type === 'member' && call.callee.name === 'contribute_to_class';
  if (!isContributed || !first || !second || !isModel(dottedName(first))) return null;
  return `${dottedName(first) ?? ''} is given ${stringOf(second) ?? shortText(file.text, second)} here, which stands in no class.`;
}
