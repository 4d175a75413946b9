import type { Problem } from '../../base/ports';
import type { Open } from '../open';
import type { ContentRow } from './content-row';

/** What text does not tell, place by place; below what tells of several, each of them. */
export function openRows(open: readonly Open[]): ContentRow[] {
  return open.map(({ reason, path, line, of }) => ({
    ...rowAt('open', reason, path, line),
    ...(of && { rows: openRows(of) }),
  }));
}

/** Files that could not be read whole. */
export function problemRows(problems: readonly Problem[]): ContentRow[] {
  return problems.map(({ message, path, line }) => rowAt('problem', message, path, line));
}

function rowAt(kind: 'open' | 'problem', label: string, path: string, line: number): ContentRow {
  return { kind, label, description: `${path}:${line}`, at: { file: path, line } };
}
