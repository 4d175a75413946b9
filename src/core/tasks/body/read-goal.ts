import type { Body } from './read-body';

const GOAL = /^\P{L}{0,8}(?:goals?|objectives?|description|summary|what is wanted)\P{L}{0,8}$/iu;

/**
 * What a task is for: the text below the first heading that says so, up to the next heading of its level; `''` where there is none.
 * @param text the whole file
 */
export function readGoal(text: string, { headings }: Pick<Body, 'headings'>): string {
  const at = headings.findIndex((heading) => GOAL.test(heading.text));
  const heading = headings[at];
  if (heading === undefined) return '';
  const next = headings.slice(at + 1).find(({ level }) => level <= heading.level);
  const [, ...lines] = text.slice(heading.start, next?.start).split(/\r?\n/);
  return lines.join('\n').trim();
}
