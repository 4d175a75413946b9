import type { HandOverRequest } from '../hand-over-request';

/** The command that shows all of a part of the project's inventory. */
export function moreOf({ context: { project } }: HandOverRequest, part: string): string {
  const root = project === undefined || project.root === '.' ? '' : ` ${project.root}`;
  return `django-developer inventory${root} --part ${part}`;
}
