/** The command that shows all of a part of the inventory. It goes by the folder: an app may lie outside of its project's root. */
export function moreOf(part: string): string {
  return `django-developer inventory --part ${part}`;
}
