/** What stands for the goal of a hand-over as long as nobody has written it. */
export const OPEN_GOAL = '_Say here what is to be reached, and how one sees that it is._';

/**
 * Where a task log asks for its goal: the 1-based line of what is to be written over, which is that whole line; undefined where the
 * goal is written, or the workspace's own template asks for none.
 */
export function openGoalAt(text: string): number | undefined {
  if (!text.includes(OPEN_GOAL)) return undefined;
  const at = text.split(/\r?\n/).indexOf(OPEN_GOAL);
  return at === -1 ? undefined : at + 1;
}
