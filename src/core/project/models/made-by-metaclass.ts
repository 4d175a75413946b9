import type { Open } from '../open';
import { dottedName, keywordOf, lastPart } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { ClassInFile, SourceIndex } from '../source/source-index';

/** Metaclasses that add no field. */
const HARMLESS = /(?:ModelBase|ABCMeta|^type)$/;
/** What a metaclass that puts something into a class says. */
const ADDS = /add_to_class|contribute_to_class|setattr\(|\b(?:attrs|attributes|namespace|dct|dict_)\[/;

/** What a metaclass may put into a model. */
export function madeByMetaclass(index: SourceIndex, { file, node }: ClassInFile): Open[] {
  return metaclassesOf(node.keywords, node.bases).flatMap((expression): Open[] => {
    const name = dottedName(expression);
    if (name === null || HARMLESS.test(lastPart(name))) return [];
    const found = index.resolve(file, name);
    const text =
      found.file && found.node?.type === 'class' ? found.file.text.slice(found.node.from, found.node.to) : null;
    if (text !== null && !ADDS.test(text)) return [];
    return [
      { reason: `What the metaclass ${name} adds to ${node.name} is made in code.`, path: file.path, line: node.line },
    ];
  });
}

function metaclassesOf(keywords: ClassInFile['node']['keywords'], bases: readonly Expression[]): Expression[] {
  const given = keywordOf({ keywords }, 'metaclass');
  const wrapped = bases.flatMap((base) =>
    base.type === 'call' && lastPart(dottedName(base.callee) ?? '') === 'with_metaclass' ? base.args.slice(0, 1) : [],
  );
  return given ? [given, ...wrapped] : wrapped;
}
