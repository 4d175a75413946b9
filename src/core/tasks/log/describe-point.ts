import type { OpenPoint } from './check-completion';

/** What is open, in a few words: `line 36: Measure again`, `depends on TASK-A, which is not done`. */
export function describePoint(point: OpenPoint): string {
  if (point.kind === 'dependency')
    return `depends on ${point.id}${point.title === '' ? '' : ` (${point.title})`}, which is not done`;
  return `line ${point.line}: ${point.text}`;
}
