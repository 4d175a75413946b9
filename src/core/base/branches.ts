/** A branch, here or of a remote as it was last fetched, or a worktree that stands on none, and what it has. */
export interface BranchHead {
  /** The branch as git names it, `sales-report`; of a worktree without one, the name of its folder. */
  name: string;
  /** Whether the name is a worktree's. */
  isWorktree: boolean;
  /** The object id of its commit. */
  commit: string;
}

/** A file as a branch has it. */
export interface BranchFile {
  /** Relative to the workspace folder. */
  path: string;
  /** The id of the object that holds its bytes. */
  object: string;
}

/** The other branches of the repository that a workspace folder lies in, read from what it keeps; nothing is checked out. */
export interface Branches {
  /**
   * The heads that hold something the one here does not, the newest first.
   * @returns undefined where this cannot be known: no repository, no git, nothing may be started
   */
  heads(): Promise<readonly BranchHead[] | undefined>;
  /**
   * The files below some directories that a branch has changed since it parted from what is checked out here.
   * @param commit a head's
   */
  changed(commit: string, directories: readonly string[]): Promise<readonly BranchFile[]>;
  /** The bytes of objects by their ids, as far as they are there and not too large. */
  read(objects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}
