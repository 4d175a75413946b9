import type { ContentSubject } from '../model/content-subject';

let dragged: ContentSubject | undefined;

/** Something on a map is being dragged. */
export function dragNode(subject: ContentSubject): void {
  dragged = subject;
}

/** What was dragged from a map last; undefined once it was dropped. */
export function dropNode(): ContentSubject | undefined {
  const dropped = dragged;
  dragged = undefined;
  return dropped;
}
