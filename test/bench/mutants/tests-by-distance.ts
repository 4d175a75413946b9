import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import ts from 'typescript';
import { repository } from '../../host/repository';

/** Tests of the doors and of the disk: core is held by its own. */
const NOT_OF_CORE = ['test/unit/node/**', 'test/unit/editor/**', 'test/unit/cli/**'];

/** Finds the unit tests that load a file: first those that import it themselves, then those that do over others. */
export class TestsByDistance {
  /** Relative to the repository, with `/`. */
  readonly all: readonly string[] = fastGlob
    .sync('test/unit/**/*.test.ts', { cwd: repository, ignore: NOT_OF_CORE })
    .sort();
  #importers: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param file relative to the repository, with `/` */
  of(file: string): string[] {
    const distances = this.#distancesFrom(file);
    const rank = (test: string): number => (distances.get(test) ?? Infinity) - countSharedFolders(test, file);
    return this.all.filter((test) => distances.has(test)).sort((a, b) => rank(a) - rank(b));
  }

  /** Over how many imports each file that loads this one does so. */
  #distancesFrom(file: string): ReadonlyMap<string, number> {
    const importers = (this.#importers ??= readImporters(this.all));
    const distances = new Map([[file, 0]]);
    // A map hands out what is added while it is gone through.
    for (const [each, distance] of distances)
      for (const importer of importers.get(each) ?? [])
        if (!distances.has(importer)) distances.set(importer, distance + 1);
    return distances;
  }
}

/** The files that import each of those which tests load. */
function readImporters(tests: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  const files = new Set(tests);
  for (const file of files)
    for (const imported of readImports(file)) {
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
      files.add(imported);
    }
  return importers;
}

/** How many folders a test mirrors: of its room, one that goes through the whole of core is as near as any. */
function countSharedFolders(test: string, file: string): number {
  const [mirrored, folders] = [test.split('/').slice(2, -1), file.split('/').slice(2, -1)];
  const apart = mirrored.findIndex((folder, index) => folder !== folders[index]);
  return 4 * (apart === -1 ? mirrored.length : apart);
}

function readImports(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(repository, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = importedName(node);
    const target = name?.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : undefined;
    const loaded = [`${target}.ts`, `${target}/index.ts`].find((each) => existsSync(path.join(repository, each)));
    if (target !== undefined && loaded !== undefined) found.push(loaded);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is loaded by an import, an export from elsewhere or an import(); types are not. */
function importedName(node: ts.Node): string | undefined {
  let from: ts.Node | undefined;
  if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) {
    from = node.moduleSpecifier;
  } else if (ts.isExportDeclaration(node) && !node.isTypeOnly) from = node.moduleSpecifier;
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) from = node.arguments[0];
  return from !== undefined && ts.isStringLiteral(from) ? from.text : undefined;
}
