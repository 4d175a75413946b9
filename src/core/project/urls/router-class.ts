import { assignedTo, dottedName, lastPart, methodsOf } from '../python/expressions';
import type { ExpressionOf, FunctionStatement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import type { RouterInFile } from './router-in-file';

/** What makes the URLs of a router, all of them. */
const MAKES_URLS = new Set(['get_urls', 'urls']);
/** By which a method of a router puts something into it. */
const REGISTERS = /\b(?:self|super\(\))\.(?:register\(|registry\s*(?:\+?=[^=]|\.(?:append|extend|insert)\())/;

/** What the class of a router says of all that is below it, whatever is registered from outside. */
export function readRouterClass(
  call: ExpressionOf<'call'>,
  file: SourceFile,
  index: SourceIndex,
): Pick<RouterInFile, 'rootView' | 'open'> {
  const made = index.resolve(file, dottedName(call.callee) ?? '');
  if (!made.file || made.node?.type !== 'class') return { rootView: null, open: [] };
  const { own } = index.lineage({ file: made.file, node: made.node });
  const [view] = own.flatMap(({ node }) => assignedTo(node.body, 'APIRootView') ?? []);
  const root = view ? dottedName(view) : null;
  return { rootView: root === null ? null : lastPart(root), open: own.flatMap(openIn) };
}

/** Where a class registers by itself, or makes the URLs: either may add anything. */
function openIn({ file, node }: ClassInFile): RouterInFile['open'] {
  return methodsOf(node.body).flatMap((method) => {
    const place = { file: file.path, prefix: '' };
    if (MAKES_URLS.has(method.name)) {
      const text = `${node.name}.${method.name}`;
      return [{ ...place, line: method.line, text, reason: 'the class of the router makes URLs of its own' }];
    }
    const found = method.name === 'register' ? null : registeringLine(method, file.text);
    return found ? [{ ...place, ...found, reason: 'the class of the router registers more in a method' }] : [];
  });
}

/** The first line of a method that registers. */
function registeringLine({ from, to, line }: FunctionStatement, text: string): { line: number; text: string } | null {
  const lines = text.slice(from, to).split('\n');
  const at = lines.findIndex((one) => REGISTERS.test(one));
  return at === -1 ? null : { line: line + at, text: (lines[at] ?? '').trim().slice(0, 80) };
}
