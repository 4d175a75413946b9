/** Past this, a file is generated. */
const MAX_IMPORTS = 300;
/** A list of names over more lines than this is generated. */
const MAX_LINES = 60;

/** What a file imports, a line for each name: `from grpc import aio`. */
export interface Imports {
  /** Those that a text uses. */
  used: string[];
  others: string[];
}

/**
 * The imports of a file of Python, by whether their names are used in a text. What a name stands for is known by them alone.
 * @param code the lines of the file, without comments
 */
export function readImports(code: readonly string[], text: string): Imports {
  const names = new Set(text.match(/[A-Za-z_]\w*/g));
  const found: Imports = { used: [], others: [] };
  for (let i = 0; i < code.length && found.used.length + found.others.length < MAX_IMPORTS; i++) {
    const line = (code[i] ?? '').trim();
    if (!line.startsWith('from ') && !line.startsWith('import ')) continue;
    for (const { bound, imports } of importsIn(joined(code, i)))
      (names.has(bound) ? found.used : found.others).push(imports);
  }
  return found;
}

function importsIn(statement: string): { bound: string; imports: string }[] {
  const at = statement.startsWith('from ') ? statement.indexOf(' import ') : 0;
  if (at === -1) return [];
  const source = at === 0 ? undefined : statement.slice('from '.length, at).trim();
  const names = at === 0 ? statement.slice('import '.length) : statement.slice(at + ' import '.length);
  return names
    .replaceAll(/[()]/g, '')
    .split(',')
    .flatMap((part) => {
      const [name = '', alias] = part.trim().split(' as ', 2);
      const bound = alias ?? (source === undefined ? name.split('.')[0] : name) ?? '';
      return bound === ''
        ? []
        : [{ bound, imports: source === undefined ? `import ${name}` : `from ${source} import ${name}` }];
    });
}

/**
 * The lines among those given that import, where they do something else, too: what they import counts by its use alone. None where
 * they do nothing but import.
 * @param code the lines of a file of Python, without comments and strings
 */
export function importsBeside(code: readonly string[], lines: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const index of lines) {
    if (found.has(index) || !/^\s*(?:from|import) /.test(code[index] ?? '')) continue;
    const end = lastLineOf(code, index);
    for (let i = index; i <= end; i++) found.add(i);
  }
  const doesMore = [...lines].some((index) => !found.has(index) && (code[index] ?? '').trim() !== '');
  return doesMore ? found : new Set();
}

/**
 * What is used in scripts: each line, as it stands, that imports a name which is used in a text.
 * @param code the lines of the file, without comments
 */
export function usedScriptImports(code: readonly string[], text: string): string[] {
  const used = new Set(text.match(/[A-Za-z_$][\w$]*/g));
  return code
    .filter((line) => line.startsWith('import ') || /^(?:const|let|var) .{1,200}\brequire\(/.test(line))
    .slice(0, MAX_IMPORTS)
    .filter((line) => {
      const [names = ''] = line.split(/\bfrom\b|=/, 1);
      return (names.match(/[A-Za-z_$][\w$]*/g) ?? []).slice(1).some((name) => used.has(name));
    });
}

function joined(code: readonly string[], index: number): string {
  return code
    .slice(index, lastLineOf(code, index) + 1)
    .map((line) => line.trim())
    .join(' ');
}

/** The line that closes the bracket which an import opens; the import's own where it opens none. */
function lastLineOf(code: readonly string[], index: number): number {
  const first = code[index] ?? '';
  if (!first.includes('(') || first.includes(')')) return index;
  const past = Math.min(code.length, index + MAX_LINES);
  for (let i = index + 1; i < past; i++) if ((code[i] ?? '').includes(')')) return i;
  return past - 1;
}
