import type { TaskDocument } from '../log/read-task-document';
import type { TaskChange } from './task-change';

/** Whether the lines that a change names hold the items that they held when it was asked for. */
export function isSamePlace(before: TaskDocument, now: TaskDocument, { items = [], toggle = [] }: TaskChange): boolean {
  const textOf = ({ body }: TaskDocument, line: number): string | undefined =>
    body.items.find((item) => item.line === line)?.text;
  return [...items.map(({ line }) => line), ...toggle].every((line) => textOf(before, line) === textOf(now, line));
}
