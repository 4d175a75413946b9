/** Whether the words of a filter ask which app a task is about. */
export function asksForApp(filter: string): boolean {
  return /(?:^|[\s-])app:/i.test(filter);
}
