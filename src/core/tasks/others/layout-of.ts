/** Another product whose task files are read, and edited in its own words. */
export type Origin = 'backlog' | 'kiro' | 'openspec' | 'spec-kit';

/** Where other products keep their task files, relative to the folder of their project. */
export const OTHER_TASK_FOLDERS: readonly string[] = ['backlog', '.kiro/specs', 'openspec/changes', 'specs'];

/** A path of another product's: whose it is, and what lies there. */
export interface Layout {
  origin: Origin;
  /** `task` for a task file, `shelved` for one that is put aside, `other` for what is beside them. */
  kind: 'task' | 'shelved' | 'other';
}

/** The folders that Backlog.md keeps beside its tasks; what was cleaned up is a task no longer to be done. */
const BACKLOG_KINDS: Readonly<Record<string, Layout['kind']>> = {
  tasks: 'task',
  drafts: 'task',
  completed: 'shelved',
  archive: 'shelved',
};

/**
 * Tells whose task files a path belongs to, by the layouts that the products document: `backlog/tasks` of Backlog.md
 * (https://github.com/MrLesk/Backlog.md), `.kiro/specs/NAME/tasks.md` of Kiro (https://kiro.dev/docs/specs),
 * `openspec/changes/NAME/tasks.md` of OpenSpec (https://github.com/Fission-AI/OpenSpec) and `specs/NAME/tasks.md` of
 * spec-kit (https://github.com/github/spec-kit).
 * @param path relative to the workspace folder
 * @returns undefined where it lies in none of them
 */
export function layoutOf(path: string): Layout | undefined {
  const parts = path.split('/');
  for (const [at, part] of parts.entries()) {
    const left = parts.length - at - 1;
    const next = parts[at + 1];
    if ((part === 'backlog' || part === '.backlog') && left >= 2)
      return { origin: 'backlog', kind: kindInBacklog(parts.slice(at + 1)) };
    if (part === '.kiro' && next === 'specs' && left >= 2) return { origin: 'kiro', kind: kindOfPlan(parts, left - 1) };
    if (part === 'openspec' && next === 'changes' && left >= 2)
      return { origin: 'openspec', kind: parts[at + 2] === 'archive' ? 'shelved' : kindOfPlan(parts, left - 1) };
    if (part === 'specs' && left >= 1) return { origin: 'spec-kit', kind: kindOfPlan(parts, left) };
  }
  return undefined;
}

/** `PREFIX-NUMBER - TITLE.md`, the prefix being the team's. */
const TASK_OF_BACKLOG = /^[a-z]\w*-\d[^/]*\.md$/i;

/** Backlog.md reads what lies in its folders themselves, by its name. */
function kindInBacklog(parts: readonly string[]): Layout['kind'] {
  const kind = BACKLOG_KINDS[parts[0] ?? ''] ?? 'other';
  if (!TASK_OF_BACKLOG.test(parts.at(-1) ?? '')) return 'other';
  return kind === 'task' && parts.length > 2 ? 'other' : kind;
}

/** Each plan has a folder of its own, and in it its items in one file. */
function kindOfPlan(parts: readonly string[], below: number): Layout['kind'] {
  return below >= 2 && parts.at(-1) === 'tasks.md' ? 'task' : 'other';
}
