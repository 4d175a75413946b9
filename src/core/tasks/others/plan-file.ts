import type { ChecklistItem } from '../body/read-item';
import type { Body, Heading } from '../body/read-body';
import type { Status } from '../log/task-log';

/**
 * What a plan is called: the folder that it lies in, because its file is called `tasks.md` as all of them are.
 * @param path relative to the workspace folder
 */
export function nameOfPlan(path: string): string {
  return path.split('/').at(-2) ?? path;
}

/** Headings that every plan has, whatever it is for. */
const SAYS_NOTHING = /^(?:implementation )?(?:plan|tasks?|task list|todo)$/i;

/** The heading that says what a plan is for: the one above all others, unless every plan has it. */
export function titleOfPlan({ headings }: Body): string | undefined {
  const [first] = headings;
  return first !== undefined && isTelling(first) ? first.text : undefined;
}

function isTelling({ level, text }: Heading): boolean {
  return level === 1 && text !== '' && !SAYS_NOTHING.test(text.trim());
}

/** What the items of a file without a status say of it; nothing is known of one without items. */
export function statusOfItems(items: readonly ChecklistItem[]): Status {
  if (items.length === 0) return 'unknown';
  if (items.every(({ state }) => state === 'done' || state === 'dropped')) return 'done';
  return items.some(({ state }) => state === 'done' || state === 'under-way') ? 'in-progress' : 'todo';
}

/** The items of a plan of Kiro's, where `[-]` is what is under way. */
export function withMarksOfKiro(body: Body): Body {
  const items = body.items.map((item): ChecklistItem => (item.mark === '-' ? { ...item, state: 'under-way' } : item));
  return { ...body, items };
}
