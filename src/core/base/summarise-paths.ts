import { directoryOf } from './path-parts';

/** Files in a few words: one of its directory by its path, of several how many: `.claude/agents (9), .cursor/mcp.json, AGENTS.md`. */
export function summarisePaths(paths: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    // Those at the top have no directory to be counted in.
    const key = directoryOf(path) || path;
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups]
    .map(([directory, those]) => (those.length === 1 ? those.join() : `${directory} (${those.length})`))
    .join(', ');
}
