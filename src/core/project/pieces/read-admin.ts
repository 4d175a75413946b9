import type { AdminRegistration } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName, flatten, lastPart, oneOrMore, stringOf } from '../python/expressions';
import { inRound, roundsIn, type Round } from '../python/loops';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf, Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';

/** A look at the text of a function, which is parsed where it says this. */
const REGISTERS = /site\.register\(/;

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
      if (!call || !/(?:^|\.)(?:site|\w*admin_?site)\.register$/.test(dottedName(call.callee) ?? '')) continue;
      const [model, admin] = call.args;
      if (!model) continue;
      for (const round of rounds) {
        const [held, by] = [inRound(model, round), admin && inRound(admin, round)];
        const name = admin ? nameOf(by ?? admin, file) : 'ModelAdmin';
        const told = modelsOf(oneOrMore(held ?? model), statement, file);
        const isTold = runs && held !== null && by !== null;
        registrations.push({ ...place, name, line: call.line, ...told, ...(isTold ? {} : { known: false as const }) });
      }
    }
  }
  return registrations;
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
): Pick<AdminRegistration, 'models' | 'when' | 'known'> {
  const when = file.conditions.get(statement);
  return {
    models: models.map((each) => nameOf(each, file)),
    ...(when !== undefined && { when }),
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

/** The model that `apps.get_model("shop", "Book")` and `get_model("shop.Book")` name; null of anything else. */
function namedModel(call: ExpressionOf<'call'>): string | null {
  if (lastPart(dottedName(call.callee) ?? '') !== 'get_model') return null;
  const [first, second] = call.args.map(stringOf);
  if (second !== undefined) return first === null ? null : second;
  return first?.includes('.') === true ? lastPart(first) : null;
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
  if (expression.type === 'call') return namedModel(expression) ?? shortText(file.text, expression, 60);
  return dottedName(expression) ?? shortText(file.text, expression, 60);
}
