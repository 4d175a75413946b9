import ts from 'typescript';

/** A stretch of code inside a function that runs as one: a statement of a block, or what an arrow returns. */
export interface Probe {
  /** UTF-16 offsets. */
  start: number;
  end: number;
  isExpression: boolean;
}

/** Every stretch of a file, an outer one before what is inside it. */
export function findProbes(text: string): Probe[] {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const found: Probe[] = [];
  const visit = (node: ts.Node): void => {
    const isExpression = ts.isArrowFunction(node.parent) && node.parent.body === node && !ts.isBlock(node);
    const isStatement = ts.isBlock(node.parent) || (ts.isCaseOrDefaultClause(node.parent) && ts.isStatement(node));
    if (isExpression || isStatement) found.push({ start: node.getStart(source), end: node.end, isExpression });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** The innermost stretch that holds an offset; none for what runs when the file is loaded. */
export function probeAt(probes: readonly Probe[], offset: number): Probe | undefined {
  return [...probes].reverse().find(({ start, end }) => start <= offset && offset < end);
}

/** The code of a file with a call of `__reached` at the start of each stretch. */
export function withProbes(file: string, text: string): string {
  const inserts = findProbes(text).flatMap(({ start, end, isExpression }) => {
    const call = `__reached(${JSON.stringify(file)}, ${start})`;
    return isExpression
      ? [
          { at: start, code: `(${call}, ` },
          { at: end, code: ')' },
        ]
      : [{ at: start, code: `${call}; ` }];
  });
  return inserts
    .map((insert, index) => ({ ...insert, index }))
    .sort((a, b) => b.at - a.at || b.index - a.index)
    .reduce((code, { at, code: added }) => code.slice(0, at) + added + code.slice(at), text);
}
