import { dottedName, flatten } from '../python/expressions';
import type { PythonModule, Statement } from '../python/syntax';
import { absoluteModule } from '../source/source-file';

/** What reads the environment itself. */
const READS = /^(?:os\.)?(?:environ(?:\.get)?|getenv)$/;
const IN_BODY = /\b(?:os\.)?(?:environ(?:\.get\(|\[)|getenv\()/;
/** A call of a name with the name of a variable: `get_secret("DB_HOST")`, `secrets.get_secret("DB_HOST")`. */
const CALL = /(?<![\w.])([A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,2})\(\s{0,20}["'][A-Z][A-Z0-9_]{1,80}["']/g;
/** More modules are not asked. */
const MAX_MODULES = 12;

/**
 * The names by which a file of settings reads the environment by way of the project's own functions: those beside it, and those of the
 * modules that it imports.
 * @param moduleNamed a module of the project by its dotted name; null where it is none
 */
export async function environmentReaders(
  path: string,
  module: PythonModule,
  moduleNamed: (dotted: string) => Promise<PythonModule | null>,
): Promise<ReadonlySet<string>> {
  const called = new Set([...module.text.matchAll(CALL)].map(([, name = '']) => name));
  const found = new Set([...called].filter((name) => isReader(module, name)));
  const imported = flatten(module.statements).flatMap((statement) =>
    statement.type === 'from'
      ? statement.names.map(({ name, alias }) => ({
          local: alias ?? name,
          origin: absoluteModule(path, statement.module, statement.level),
          name,
        }))
      : [],
  );
  for (const { local, origin, name } of imported.filter((one) => isCalled(one.local, called)).slice(0, MAX_MODULES)) {
    const own = called.has(local) ? await moduleNamed(origin) : null;
    if (own && isReader(own, name)) found.add(local);
    const members = [...called].filter((each) => each.startsWith(`${local}.`));
    const whole = members.length > 0 ? await moduleNamed(`${origin}.${name}`) : null;
    for (const each of whole ? members : [])
      if (whole && isReader(whole, each.slice(local.length + 1))) found.add(each);
  }
  return found;
}

function isCalled(local: string, called: ReadonlySet<string>): boolean {
  return [...called].some((each) => each === local || each.startsWith(`${local}.`));
}

/** Whether a module gives a name to what reads the environment: by a function that does, or by another name for it. */
function isReader({ statements, text }: PythonModule, name: string): boolean {
  return flatten(statements).some((statement: Statement) => {
    if (statement.type === 'function')
      return statement.name === name && IN_BODY.test(text.slice(statement.from, statement.to));
    if (statement.type !== 'assign' || !statement.value) return false;
    const isNamed = statement.targets.some((target) => target.type === 'name' && target.name === name);
    return isNamed && READS.test(dottedName(statement.value) ?? '');
  });
}
