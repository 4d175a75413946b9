import { assignedTo } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { SourceFile } from './source-file';
import type { Resolved, SourceIndex } from './source-index';

/** What an attribute of a class of this folder is assigned, there or in what it derives from: `Book.PATH`; null for anything else. */
export function classAttribute(
  { file, node, dotted }: Resolved,
  index: SourceIndex,
): { value: Expression; file: SourceFile } | null {
  const [, name, ...deeper] = dotted.split('.');
  if (!file || node?.type !== 'class' || name === undefined || deeper.length > 0) return null;
  for (const one of index.lineage({ file, node }).own) {
    const value = assignedTo(one.node.body, name);
    if (value) return { value, file: one.file };
  }
  return null;
}
