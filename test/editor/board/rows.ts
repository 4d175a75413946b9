import * as vscode from 'vscode';
import { browser } from '../harness/browser';

/** What the window shows before it is reloaded, and after. */
export const GROUPED = `- Highest, tasks: 1 open
  Build the checkout page, due 2099-01-31, blocked, waiting for Keep the order list fast, 1 of 2 items done, 🤖 AI:dev-react
- High, tasks: 2 of 3 open
  Agree on the order endpoint, 1 of 1 items done, Done, api-developer
  Keep the order list fast, overdue since 2024-11-05, 1 of 4 items done, To Do, database-specialist
  Review the payment callback, line 6: "priority" is already on line 5, TASK-NOWHERE is missing, 1 of 1 items done, Review
- Medium, tasks: 1 open
  Open the shop, In Progress, roo-commander
- Low, tasks: 1 open
  Serve the shop behind a proxy, ready, 0 of 1 items done, To Do, infrastructure-specialist
+ No Priority, tasks: 1 of 2 open
- Outstanding Reports, 2 tasks
  Agree on the order endpoint, not reported, to TASK-CMD-20240930-080000
  Test the checkout end to end, not reported`;

/** The view as it is filtered by a file. */
export const FILTERED = `High — 2 open
  Keep the order… — overdue · db · 1/4 · To Do
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1 · Review`;

/** How many tasks the filtered board shows, as it says it. */
export const FILTERED_BOARD = '1 of 8 tasks';

/** What a page says that shows a task beside the cards, and no other page. */
export const BESIDE = 'Open in Editor Tab';

/** How many pages of the window show some words. */
export async function pagesWith(words: string): Promise<number> {
  return (await browser({ do: 'frames' })).filter((text) => text.includes(words)).length;
}

/** For each tab of a board whether it is in front of its group. */
export function boardTabs(): boolean[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ label }) => label === 'Board').map(({ isActive }) => isActive);
}
