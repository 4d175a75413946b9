import { directoryOf } from './path-parts';

/** Files in a few words: those at the top by name, of every directory how many: `.claude/agents (9), AGENTS.md`. */
export function summarisePaths(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const directory = directoryOf(path);
    counts.set(directory || path, (counts.get(directory || path) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (paths.includes(name) ? name : `${name} (${count})`)).join(', ');
}
