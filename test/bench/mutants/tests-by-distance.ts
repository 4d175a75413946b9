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
  readonly #imports = new Map<string, readonly string[]>();

  /** @param file relative to the repository, with `/` */
  of(file: string): string[] {
    return this.all
      .map((test) => ({ test, distance: this.#distance(test, file), shared: countSharedFolders(test, file) }))
      .filter(({ distance }) => distance < Infinity)
      .sort((a, b) => a.distance - a.shared - (b.distance - b.shared))
      .map(({ test }) => test);
  }

  #distance(from: string, to: string): number {
    const seen = new Set([from]);
    let row = [from];
    for (let distance = 0; row.length > 0; distance += 1) {
      if (row.includes(to)) return distance;
      const next = row.flatMap((file) => this.#importsOf(file)).filter((file) => !seen.has(file));
      row = [...new Set(next)];
      for (const file of row) seen.add(file);
    }
    return Infinity;
  }

  #importsOf(file: string): readonly string[] {
    const known = this.#imports.get(file);
    if (known !== undefined) return known;
    const imports = readImports(file);
    this.#imports.set(file, imports);
    return imports;
  }
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
