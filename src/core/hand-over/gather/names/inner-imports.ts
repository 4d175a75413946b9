import { flatten } from '../../../project/python/expressions';
import type { Statement } from '../../../project/python/syntax';
import { absoluteModule, type SourceFile } from '../../../project/source/source-file';
import { onceForFile } from './once-for-file';

const INDENTED = /^[ \t]+(?:from|import)[ \t].*/gm;

/** Whether a function or method of a file may import something by a name: its text says so before anything of it is parsed. */
export function mayImportWithin(file: SourceFile, name: string): boolean {
  const statements = importsWithin(file);
  return statements === undefined || statements.includes(name);
}

/** The texts of the imports that are indented, one after the other; undefined where one goes on where its text does not tell. */
const importsWithin = onceForFile(({ text }): string | undefined => {
  const statements: string[] = [];
  for (const { 0: line, index } of text.matchAll(INDENTED)) {
    const isOpen = line.includes('(') && !line.includes(')');
    const end = isOpen ? text.indexOf(')', index) : index + line.length;
    if (end === -1 || /\\\s*$/.test(line)) return undefined;
    statements.push(text.slice(index, end));
  }
  return statements.join('\n');
});

/**
 * The names that functions and methods of a file import for themselves, each with the absolute dotted name behind it; where two
 * mean different things by one, the first.
 */
export function innerImports({ path, statements, text }: SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, dotted: string): void => {
    if (!found.has(name)) found.set(name, dotted);
  };
  const visit = (body: readonly Statement[], isInner: boolean): void => {
    for (const statement of flatten(body)) {
      if (statement.type === 'class' || statement.type === 'function') {
        // Most bodies import nothing, and need not be read.
        if (text.slice(statement.from, statement.to).includes('import')) visit(statement.body, true);
      } else if (!isInner) continue;
      else if (statement.type === 'import') {
        for (const { name, alias } of statement.names) add(alias ?? headOf(name), alias === null ? headOf(name) : name);
      } else if (statement.type === 'from') {
        const origin = absoluteModule(path, statement.module, statement.level);
        for (const { name, alias } of statement.names) add(alias ?? name, origin === '' ? name : `${origin}.${name}`);
      }
    }
  };
  visit(statements, false);
  return found;
}

function headOf(dotted: string): string {
  return dotted.split('.', 1)[0] ?? dotted;
}
