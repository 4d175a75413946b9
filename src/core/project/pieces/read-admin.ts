import type { AdminRegistration } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName, lastPart, oneOrMore } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';

/** What is registered with the admin: `@admin.register(Book)` and `admin.site.register(Book, BookAdmin)`. */
export function readAdmin({ index, appOf }: ProjectContext): AdminRegistration[] {
  const registrations: AdminRegistration[] = [];
  for (const file of index.files.values()) {
    const place = { app: appOf(file.path), file: file.path };
    for (const node of file.classes.values()) {
      const call = node.decorators.find((each) => each.type === 'call' && isRegister(dottedName(each.callee), file));
      if (call?.type !== 'call') continue;
      const models = call.args.map((arg) => nameOf(arg, file));
      registrations.push({ ...place, name: node.name, line: node.line, models });
    }
    for (const statement of file.statements) {
      const call = statement.type === 'expression' && statement.value.type === 'call' ? statement.value : null;
      if (!call || !/(?:^|\.)(?:site|\w*admin_?site)\.register$/.test(dottedName(call.callee) ?? '')) continue;
      const [model, admin] = call.args;
      if (!model) continue;
      const models = oneOrMore(model).map((each) => nameOf(each, file));
      registrations.push({ ...place, name: admin ? nameOf(admin, file) : 'ModelAdmin', line: call.line, models });
    }
  }
  return registrations;
}

function isRegister(callee: string | null, file: SourceFile): boolean {
  if (callee === null || lastPart(callee) !== 'register') return false;
  return (
    /(?:^|\.)admin\.register$/.test(callee) ||
    /\.admin(?:\.decorators)?\.register$/.test(file.imports.get(callee) ?? '')
  );
}

function nameOf(expression: Expression, file: SourceFile): string {
  return dottedName(expression) ?? shortText(file.text, expression, 60);
}
