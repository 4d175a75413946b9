import {
  isApiViewBase,
  isModelBase,
  isSerializerBase,
  isViewBase,
  isViewSetBase,
  mayBeModelBase,
} from '../pieces/known-bases';
import type { ClassStatement } from '../python/syntax';
import type { PythonSources } from './python-sources';
import type { SourceIndex } from './source-index';

/** What a class derives from whose body the readers look into. */
const ASKED = [isModelBase, mayBeModelBase, isSerializerBase, isViewSetBase, isApiViewBase, isViewBase];

/**
 * Parses the bodies of the classes that are models, serializers and views, and gives way in between: the readers, which do not, find
 * them read. Those of forms, tables and filters nobody looks into.
 */
export async function readBodies(index: SourceIndex, sources: PythonSources): Promise<void> {
  for (const one of index.classes()) {
    const { foreign } = index.lineage(one);
    if (!foreign.some((dotted) => ASKED.some((asks) => asks(dotted)))) continue;
    readBody(one.node);
    await sources.giveWay(one.node.to - one.node.from);
  }
}

/** Parses the body of every class, in turns, so that each place in one that cannot be read is known. */
export async function readAllBodies(index: SourceIndex, sources: PythonSources): Promise<void> {
  for (const { node } of index.classes()) {
    const { length } = node.body;
    await sources.giveWay(length === 0 ? 0 : node.to - node.from);
  }
}

function readBody(node: ClassStatement): void {
  for (const inner of node.body) if (inner.type === 'class') readBody(inner);
}
