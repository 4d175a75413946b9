import type { AdminRegistration } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName, flatten, lastPart, oneOrMore } from '../python/expressions';
import { inRound, roundsIn, type Round } from '../python/loops';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf, Statement } from '../python/syntax';
import { withoutLoops } from '../python/branch-words';
import type { SourceFile } from '../source/source-file';
import { valueOf, type SourceIndex } from '../source/source-index';
import { namedModel } from './named-model';

/** A look at the text of a function, which is parsed where it says this. */
const REGISTERS = /\.register\(/;

/** What is registered with the admin: `@admin.register(Book)` and `admin.site.register(Book, BookAdmin)`. */
export function readAdmin(
  { index, appOf }: ProjectContext,
  files: Iterable<SourceFile> = index.files.values(),
): AdminRegistration[] {
  const registrations: AdminRegistration[] = [];
  for (const file of files) {
    if (!file.text.includes('register')) continue;
    const place = { app: appOf(file.path), file: file.path };
    for (const node of file.classes.values()) {
      const call = node.decorators.find((each) => each.type === 'call' && isRegister(dottedName(each.callee), file));
      if (call?.type !== 'call') continue;
      registrations.push({ ...place, name: node.name, line: node.line, ...modelsOf(call.args, node, file) });
    }
    for (const { statement, rounds, runs } of registering(file)) {
      const call = statement.type === 'expression' && statement.value.type === 'call' ? statement.value : null;
      const given = call && registration(call, file, index);
      if (!given) continue;
      const { model, admin } = given;
      for (const round of rounds) {
        const [held, by] = [inRound(model, round), admin && inRound(admin, round)];
        const name = admin ? nameOf(by ?? admin, file) : 'ModelAdmin';
        const isTold = runs && held !== null && by !== null;
        const told = modelsOf(oneOrMore(listOf(held ?? model, file)), statement, file, isTold);
        registrations.push({
          ...place,
          name,
          line: statement.line,
          ...told,
          ...(isTold ? {} : { known: false as const }),
        });
      }
    }
  }
  return registrations;
}

/** What a call registers: `site.register(Book, BookAdmin)` and `admin.register(Book)(BookAdmin)`; null where it registers nothing. */
function registration(
  call: ExpressionOf<'call'>,
  file: SourceFile,
  index: SourceIndex,
): { model: Expression; admin: Expression | undefined } | null {
  const [first, second] = call.args;
  if (call.callee.type === 'call') {
    const { callee, args, line, from, to } = call.callee;
    if (!first || args.length === 0 || !isRegister(dottedName(callee), file)) return null;
    return { model: { line, from, to, type: 'tuple', items: args }, admin: first };
  }
  const written = dottedName(call.callee) ?? '';
  const named = file.values.get(written);
  const callee = named?.type === 'name' ? named.name : written;
  if (!first || !callee.endsWith('.register') || !isSite(callee.slice(0, -'.register'.length), file, index))
    return null;
  return { model: first, admin: second };
}

/** Whether it is an admin site, by what it is called or by what makes it. */
function isSite(name: string, file: SourceFile, index: SourceIndex): boolean {
  if (/(?:^|\.)(?:site|\w*admin_?site)$/.test(name)) return true;
  const held = valueOf(index.resolve(file, name));
  const maker = held?.value.type === 'call' ? dottedName(held.value.callee) : null;
  if (!held || maker === null) return false;
  const { file: home, node } = index.resolve(held.file, maker);
  const names = home && node?.type === 'class' ? index.lineage({ file: home, node }).foreign : [maker];
  return names.some((one) => /(?:^|\.)\w*AdminSite$/.test(one));
}

/** The list that a name of the file stands for; anything else as it is. */
function listOf(expression: Expression, file: SourceFile): Expression {
  const held = expression.type === 'name' ? file.values.get(expression.name) : undefined;
  return held?.type === 'list' || held?.type === 'tuple' ? held : expression;
}

/**
 * The statements at the top of a file, and those of its functions that register something, with what the loops around give; a function
 * runs for certain where the file calls it at its top.
 */
function registering(file: SourceFile): { statement: Statement; rounds: readonly Round[]; runs: boolean }[] {
  const all = (body: readonly Statement[], runs: boolean): ReturnType<typeof registering> => {
    const rounds = roundsIn(body, (name) => file.values.get(name));
    return body.map((statement) => ({ statement, rounds: rounds.get(statement) ?? [new Map<string, null>()], runs }));
  };
  const called = new Set(
    file.statements.map((each) =>
      each.type === 'expression' && each.value.type === 'call' ? dottedName(each.value) : null,
    ),
  );
  const makers = [...file.functions.values()].filter(({ from, to }) => REGISTERS.test(file.text.slice(from, to)));
  return [...all(file.statements, true), ...makers.flatMap(({ name, body }) => all(flatten(body), called.has(name)))];
}

/** The models, whether text tells each of them, and when `statement` registers them. */
function modelsOf(
  models: readonly Expression[],
  statement: Statement,
  file: SourceFile,
  isTold = false,
): Pick<AdminRegistration, 'models' | 'when' | 'known'> {
  const condition = file.conditions.get(statement) ?? null;
  // Of a loop that is told round by round, every round runs.
  const when = isTold ? withoutLoops(condition) : condition;
  return {
    models: models.map((each) => nameOf(each, file)),
    ...(when !== null && { when }),
    ...(models.every((each) => isNamed(each, file)) ? {} : { known: false as const }),
  };
}

/** Whether it is a name that stands for itself: of a class or an import, and not of what a call gives. */
function isNamed(expression: Expression, file: SourceFile): boolean {
  const name = dottedName(expression);
  if (expression.type === 'call') return namedModel(expression) !== null;
  if (name === null) return false;
  const value = file.values.get(name);
  return value === undefined || value.type === 'name' || value.type === 'member';
}

/** Whether it is the decorator of Django's admin. */
export function isRegister(callee: string | null, file: SourceFile): boolean {
  if (callee === null || lastPart(callee) !== 'register') return false;
  return (
    /(?:^|\.)admin\.register$/.test(callee) ||
    /\.admin(?:\.decorators)?\.register$/.test(file.imports.get(callee) ?? '')
  );
}

function nameOf(expression: Expression, file: SourceFile): string {
  if (expression.type === 'call') return namedModel(expression)?.name ?? shortText(file.text, expression, 60);
  return dottedName(expression) ?? shortText(file.text, expression, 60);
}
