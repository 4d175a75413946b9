import type { View } from '../inventory-web';
import type { FileLine } from '../../base/place';
import { methodsOfForeignView } from '../pieces/http-methods';
import type { ProjectContext } from '../project-context';
import { dottedName, lastPart, stringOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';

/** What a route leads to. */
export interface ViewTarget {
  view: string | null;
  viewAt: FileLine | null;
  methods: string[];
  action: string | null;
}

const NOTHING: ViewTarget = { view: null, viewAt: null, methods: [], action: null };

/**
 * The view that the second argument of path() means: `views.index`, `BookList.as_view()`,
 * `BookViewSet.as_view({'get': 'list'})`, each with decorators around it.
 */
export function readViewTarget(
  target: Expression,
  file: SourceFile,
  { index }: ProjectContext,
  viewOf: (file: string, name: string) => View | undefined,
): ViewTarget {
  const find = (dotted: string): ViewTarget => {
    const found = index.resolve(file, dotted);
    const view = lastPart(dotted);
    const known = found.file && viewOf(found.file.path, lastPart(found.dotted));
    if (known) return { view, viewAt: { file: known.file, line: known.line }, methods: known.methods, action: null };
    if (found.file && found.node) return { ...NOTHING, view, viewAt: { file: found.file.path, line: found.node.line } };
    return { ...NOTHING, view, methods: [...methodsOfForeignView(found.dotted)] };
  };

  let inner = target;
  for (let unwrapped = 0; inner.type === 'call' && unwrapped < 10; unwrapped++) {
    const callee = dottedName(inner.callee);
    const owner = callee !== null && inner.callee.type === 'name' ? /^(.+)\.as_view$/.exec(callee)?.[1] : undefined;
    if (owner !== undefined) {
      const [given] = inner.args;
      const actions = given?.type === 'dict' ? given.entries : [];
      const methods = actions.flatMap(({ key }) => stringOf(key)?.toUpperCase() ?? []);
      const action = actions.length === 1 ? stringOf(actions[0]?.value) : null;
      return methods.length > 0 ? { ...find(owner), methods, action } : find(owner);
    }
    const [first] = inner.args;
    if (!first) break;
    inner = first;
  }
  if (inner.type === 'string') {
    const found = index.resolveAbsolute(inner.value);
    const known = found.file && viewOf(found.file.path, lastPart(found.dotted));
    return { ...NOTHING, view: lastPart(inner.value), viewAt: known ? { file: known.file, line: known.line } : null };
  }
  const dotted = inner.type === 'call' ? null : dottedName(inner);
  return dotted === null ? NOTHING : find(dotted);
}
