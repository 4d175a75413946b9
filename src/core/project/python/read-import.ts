import type { Source } from './source';
import type { ImportedName } from './syntax';
import { childrenOf, type SyntaxNode } from './syntax-node';

type Import =
  | { type: 'import'; names: ImportedName[] }
  | { type: 'from'; module: string; level: number; names: ImportedName[]; star: boolean };

/** Reads `import a.b as c` and `from ..a.b import (c, d as e)`. The grammar gives a flat row of names and marks. */
export function readImport(source: Source, node: SyntaxNode): Import {
  const words = childrenOf(node)
    .map((child) => source.slice(child))
    .filter((word) => word !== '(' && word !== ')');
  if (words[0] !== 'from') return { type: 'import', names: readNames(words.slice(1)) };
  const split = words.indexOf('import');
  const origin = (split === -1 ? words.slice(1) : words.slice(1, split)).join('');
  const names = split === -1 ? [] : words.slice(split + 1);
  const module = origin.replace(/^\.+/, '');
  const star = names[0] === '*';
  return { type: 'from', module, level: origin.length - module.length, names: star ? [] : readNames(names), star };
}

function readNames(words: readonly string[]): ImportedName[] {
  const names: ImportedName[] = [];
  let name = '';
  let alias: string | null = null;
  const flush = (): void => {
    if (name !== '') names.push({ name, alias });
    name = '';
    alias = null;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === ',') flush();
    else if (word === 'as') alias = words[++at] ?? null;
    else name += word;
  }
  flush();
  return names;
}
