/** Past this, a file is generated. */
const MAX_IMPORTS = 300;
/** A list of names over more lines than this is generated. */
const MAX_LINES = 60;

/**
 * The imports of a file of Python whose names are used in a text, each as a line of its own: `from grpc import aio`. What a name
 * stands for is known by them alone.
 * @param code the lines of the file, without comments
 */
export function usedImports(code: readonly string[], text: string): string[] {
  const used = new Set(text.match(/[A-Za-z_]\w*/g));
  const found: string[] = [];
  for (let i = 0; i < code.length && found.length < MAX_IMPORTS; i++) {
    const line = (code[i] ?? '').trim();
    if (!line.startsWith('from ') && !line.startsWith('import ')) continue;
    const statement = joined(code, i);
    const at = statement.startsWith('from ') ? statement.indexOf(' import ') : 0;
    if (at === -1) continue;
    const source = at === 0 ? undefined : statement.slice('from '.length, at).trim();
    const names = at === 0 ? statement.slice('import '.length) : statement.slice(at + ' import '.length);
    for (const part of names.replaceAll(/[()]/g, '').split(',')) {
      const [name = '', alias] = part.trim().split(' as ', 2);
      const bound = alias ?? (source === undefined ? name.split('.')[0] : name) ?? '';
      if (bound !== '' && used.has(bound))
        found.push(source === undefined ? `import ${name}` : `from ${source} import ${name}`);
    }
  }
  return found;
}

/**
 * The same for scripts, as they stand: each line that imports a name which is used in a text.
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
  const first = (code[index] ?? '').trim();
  if (!first.includes('(') || first.includes(')')) return first;
  const parts = [first];
  for (let i = index + 1; i < Math.min(code.length, index + MAX_LINES); i++) {
    parts.push((code[i] ?? '').trim());
    if ((code[i] ?? '').includes(')')) break;
  }
  return parts.join(' ');
}
