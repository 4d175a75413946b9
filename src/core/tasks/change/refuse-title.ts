/** Longer titles make no line that anybody reads. */
const MAX_TITLE = 200;

/** Control characters, those that are white space excepted. */
const CONTROL = /[^\P{Cc}\s]/u;

/**
 * Why a title will not do for a task log.
 * @returns one sentence for the user; undefined where it will do
 */
export function refuseTitle(title: string): string | undefined {
  const { length } = title.trim();
  if (length === 0) return 'A task log needs a title.';
  if (length > MAX_TITLE)
    return `A title has at most ${MAX_TITLE} characters, this one has ${length}; write the rest in the task log.`;
  if (CONTROL.test(title)) return 'A title is a line of text, this one has control characters.';
  return undefined;
}
