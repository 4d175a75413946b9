import { dottedName, expressionsOf, flatten, stringOf, walkExpression } from '../../python/expressions';
import type { Statement } from '../../python/syntax';
import type { PythonSources } from '../../source/python-sources';

/**
 * The class of settings that a manage.py names by DJANGO_CONFIGURATION; null where it names none.
 * @param manage its path
 */
export async function readConfiguration(manage: string | null, sources: PythonSources): Promise<string | null> {
  const module = manage === null ? null : await sources.module(manage);
  return module && configurationIn(module.statements);
}

function configurationIn(statements: readonly Statement[]): string | null {
  for (const statement of flatten(statements)) {
    if (statement.type === 'function') {
      const found = configurationIn(statement.body);
      if (found !== null) return found;
    }
    if (statement.type === 'assign' && statement.value) {
      const [target] = statement.targets;
      if (target?.type === 'subscript' && stringOf(target.index) === 'DJANGO_CONFIGURATION')
        return stringOf(statement.value);
    }
    for (const outer of expressionsOf(statement)) {
      for (const inner of walkExpression(outer)) {
        if (
          inner.type === 'call' &&
          /setdefault$/.test(dottedName(inner.callee) ?? '') &&
          stringOf(inner.args[0]) === 'DJANGO_CONFIGURATION'
        )
          return stringOf(inner.args[1]);
      }
    }
  }
  return null;
}
