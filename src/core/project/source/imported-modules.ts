import { flatten } from '../python/expressions';
import type { Statement } from '../python/syntax';
import { absoluteModule } from './source-file';

/** The local names of a file's imports, wherever they stand at its top, each with the dotted name behind it. */
export function importedModules(path: string, statements: readonly Statement[]): Map<string, string> {
  const imported = new Map<string, string>();
  for (const statement of flatten(statements)) {
    if (statement.type !== 'import' && statement.type !== 'from') continue;
    const origin = statement.type === 'from' ? absoluteModule(path, statement.module, statement.level) : '';
    for (const { name, alias } of statement.names) {
      // `import shop.urls` gives the name `shop`, by which the rest is reached.
      if (statement.type === 'import' && alias === null)
        imported.set(name.split('.', 1)[0] ?? name, name.split('.', 1)[0] ?? name);
      imported.set(alias ?? name, origin === '' ? name : `${origin}.${name}`);
    }
  }
  return imported;
}
