/** Somebody who has written a file, or lines of it, as the repository tells. */
export interface Author {
  /** As the mailmap has it. */
  name: string;
  /** As the mailmap has it; `''` where there is none. */
  email: string;
  /** How many of the lines that were asked for are theirs; 0 where none were asked for. */
  lines: number;
  /** How many of the last commits that have changed the file are theirs. */
  commits: number;
  /** Whether that is who the repository's own settings say one is. */
  isMine: boolean;
}

/** Where a repository is published, and what of it is known there. */
export interface Publication {
  /** The address of the remote as git has it; may hold a name and a password. */
  remote: string;
  /** The path of the workspace folder inside of the repository, with `/`; `''` where it is its top. */
  prefix: string;
  /** The commit that is checked out, where a branch of the remote has it. */
  commit?: string;
  /** The branch that is checked out, as the remote calls it, where the remote has one. */
  branch?: string;
  /** Who asks, as the repository's settings have it. */
  user?: string;
}

/** The repository that a workspace folder lies in, as far as it can be asked without running anything of it. */
export interface Repository {
  /**
   * Who has written a file. Nobody is named where git does not tell.
   * @param path relative to the folder
   * @param lines 1-based, both included
   */
  authorsOf(path: string, lines?: { line: number; endLine: number }): Promise<Author[]>;
  /** Where it is published; undefined where it has no remote, or cannot be asked. */
  publication(): Promise<Publication | undefined>;
}
