/** The migrations that a branch has added since this one has parted from it. */
export interface BranchMigrations {
  /** As people name it: `origin/main`. */
  branch: string;
  files: readonly OtherFile[];
}

/** A file as another branch has it. */
interface OtherFile {
  /** Relative to the workspace folder. */
  path: string;
  text: string;
}

/**
 * What the branch that the work here will be merged into has added.
 * @returns undefined where this cannot be known: no repository, no such branch, nothing may be started
 */
export type TargetBranch = () => Promise<BranchMigrations | undefined>;
