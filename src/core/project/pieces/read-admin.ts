import type { AdminRegistration } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName, lastPart, oneOrMore } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';

/** What is registered with the admin: `@admin.register(Book)` and `admin.site.register(Book, BookAdmin)`. */
export function readAdmin({ index, appOf }: ProjectContext): AdminRegistration[] {
  const registrations: AdminRegistration[] = [];
  for (const file of index.files.values()) {
    const place = { app: appOf(file.path), file: file.path };
    for (const node of file.classes.values()) {
      const call = node.decorators.find((each) => each.type === 'call' && isRegister(dottedName(each.callee), file));
      if (call?.type !== 'call') continue;
      registrations.push({ ...place, name: node.name, line: node.line, ...modelsOf(call.args, node, file) });
    }
    for (const statement of file.statements) {
      const call = statement.type === 'expression' && statement.value.type === 'call' ? statement.value : null;
      if (!call || !/(?:^|\.)(?:site|\w*admin_?site)\.register$/.test(dottedName(call.callee) ?? '')) continue;
      const [model, admin] = call.args;
      if (!model) continue;
      const name = admin ? nameOf(admin, file) : 'ModelAdmin';
      registrations.push({ ...place, name, line: call.line, ...modelsOf(oneOrMore(model), statement, file) });
    }
  }
  return registrations;
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
  if (name === null || expression.type === 'call') return false;
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
  return dottedName(expression) ?? shortText(file.text, expression, 60);
}
