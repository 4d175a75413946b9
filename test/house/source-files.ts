import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import ts from 'typescript';

export const repository = path.resolve(__dirname, '../..');

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  path: string;
  text: string;
  /** What it imports, statically or not: a path relative to the repository without its extension, or a package's name. */
  imports: string[];
}

/** The TypeScript files below a folder of the repository, sorted by path. */
export function sourceFiles(folder: string): SourceFile[] {
  return fastGlob
    .sync(`${folder}/**/*.{ts,tsx}`, { cwd: repository })
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(repository, file), 'utf8');
      return { path: file, text, imports: importsOf(file, text) };
    });
}

function importsOf(file: string, text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName;
    const target = path.posix.join(path.posix.dirname(file), fileName);
    return existsSync(path.join(repository, `${target}/index.ts`)) ? `${target}/index` : target;
  });
}
