import type { AppMigrations, MigrationOperation } from '../inventory';
import type { MigrationModules } from '../migrations/migration-modules';
import { once, type Sketch } from '../on-demand';
import type { ProjectContext } from '../project-context';
import { dottedName, expressionsOf, flatten, lastPart, walkExpression } from '../python/expressions';
import type { PythonModule } from '../python/syntax';
import { directoryOf, stemOf } from '../../base/path-parts';
import type { PythonSources } from '../source/python-sources';
import type { PlainFile } from '../source/read-own-files';

const OPERATION = /^(?:RunSQL|RunPython|SeparateDatabaseAndState|(?:Add|Remove)IndexConcurrently)$/;
const IN_TEXT = /\b(?:RunSQL|RunPython|SeparateDatabaseAndState|(?:Add|Remove)IndexConcurrently)\b/;

/** What is known of the migrations of a directory before their operations are. */
export type KnownOfMigrations = 'app' | 'path' | 'count' | 'latest';

/** The migrations of each directory; only files that name a special operation are parsed. */
export function findMigrations(
  files: readonly PlainFile[],
  sources: PythonSources,
  { appOf }: ProjectContext,
  modules: MigrationModules,
): Sketch<AppMigrations, KnownOfMigrations>[] {
  const directories = new Map<string, PlainFile[]>();
  for (const file of files) {
    if (file.path.endsWith('/__init__.py')) continue;
    const directory = directoryOf(file.path);
    directories.set(directory, [...(directories.get(directory) ?? []), file]);
  }
  const migrations: Sketch<AppMigrations, KnownOfMigrations>[] = [];
  for (const [path, members] of directories) {
    const app = modules.labelOf(path) ?? appOf(path);
    if (modules.isUnused(path, app)) continue;
    const numbered = members.filter(({ path: each }) => /\/\d[^/]*$/.test(each));
    const counted = numbered.length > 0 ? numbered : members.filter(({ text }) => /^class Migration\b/m.test(text));
    if (counted.length === 0) continue;
    const known = { app, path, count: counted.length, latest: stemOf(counted.at(-1)?.path ?? '') };
    const special = counted.filter(({ text }) => IN_TEXT.test(text));
    const whole = once(() => ({
      ...known,
      operations: special.flatMap(({ path: file, text }) => readOperations(file, sources.moduleAtOnce(file, text))),
    }));
    migrations.push({ known, whole, mentions: () => true });
  }
  return migrations;
}

/** The operations of a migration that go beyond what makemigrations writes. */
export function readOperations(file: string, module: PythonModule): MigrationOperation[] {
  const operations: MigrationOperation[] = [];
  for (const statement of module.statements) {
    if (statement.type !== 'class') continue;
    for (const inner of flatten(statement.body).flatMap(expressionsOf)) {
      for (const expression of walkExpression(inner)) {
        const name = expression.type === 'call' ? lastPart(dottedName(expression.callee) ?? '') : '';
        if (OPERATION.test(name))
          operations.push({ kind: name as MigrationOperation['kind'], file, line: expression.line });
      }
    }
  }
  return operations;
}
