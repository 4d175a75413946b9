import type { Change } from './change';

/**
 * The outside world as core sees it. Every path is relative to one workspace folder, in POSIX form
 * (`backend/manage.py`), without a leading `./`; the folder itself is `''`.
 */
export interface Files {
  /** Walks the tree once and returns what was asked for. Never follows a symlink to a directory, never leaves the folder. */
  walk(request: WalkRequest): Promise<Walk>;

  /**
   * The bytes of a file.
   * @param options.maxBytes a larger file is not read; the default is {@link MAX_BYTES}
   * @returns undefined where there is no such file
   * @throws FileProblem where there is one that cannot or may not be read: no permission, too large, outside the folder
   */
  read(path: string, options?: { maxBytes?: number }): Promise<Uint8Array | undefined>;

  /**
   * Tells one state of a file from another without reading it: where the stamp is what it was before the file was read, so are the bytes.
   * Absent where a folder cannot tell, or nobody comes a second time.
   * @returns undefined where nothing can be said: there is no such file, it is a link, or it was changed a moment ago
   */
  stamp?(path: string): Promise<string | undefined>;

  /**
   * Whether there is a file or a directory of that name; nothing is read.
   * @returns true, too, where that is not to be known: no permission, or behind a link that leads outside the folder
   */
  exists(path: string): Promise<boolean>;

  /**
   * Why {@link read} finds no file although something has the name: a directory, a link that leads nowhere, a pipe. Absent where a
   * folder cannot tell.
   * @returns what it is and what would mend it; undefined where there is nothing of that name, or a file
   */
  obstacle?(path: string): Promise<FileProblem | undefined>;

  /** What is at a path, `''` for the folder itself; nothing is read. Links are followed as long as they stay in the folder. */
  kindAt(path: string): Promise<PathKind>;

  /**
   * The directories that a glob names, sorted. No link is followed, and neither `node_modules` nor `.git` is looked into.
   * @param glob relative to the folder, with `/`; it never leads out of it
   */
  glob(glob: string): Promise<string[]>;
}

/** What can be at a path: `outside` is a link that leads out of the folder, `unknown` what may not be looked at. */
export type PathKind = 'directory' | 'file' | 'missing' | 'outside' | 'unknown';

/** The size past which a file is named as a problem instead of read: no manifest or task log written by hand reaches it. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** What a walk is to return. */
export interface WalkRequest {
  /** The directory to walk, relative to the folder; all of it when absent. */
  under?: string;
  /** Whether to return this file: its path, and the part after the last slash. */
  wanted(path: string, name: string): boolean;
  /** Whether to leave this directory out, with all that is below it. */
  skip?(path: string, name: string): boolean;
  /** Whether to tell what cannot be walked or read, see {@link Walk.obstacles}; `wanted` is asked about directories then, too. */
  tellsObstacles?: boolean;
  signal?: AbortSignal;
}

/** What a walk found. */
export interface Walk {
  /** The wanted files, sorted by code unit. */
  files: WalkedFile[];
  /** How many files were looked at, wanted or not. */
  seen: number;
  /** Directories that could not be read. */
  problems: Problem[];
  /**
   * What bears a wanted name and is no file that can be read; directories that may not be listed or are reached by a link; names that
   * are no UTF-8. There where it was asked for; {@link Files.obstacle} says what each of them is.
   */
  obstacles?: string[];
}

/** A file that was asked for. */
export interface WalkedFile {
  path: string;
  /** Where a symlinked file points to, relative to the folder; absent when it is a regular file or points outside. */
  target?: string;
}

/** A file that exists and cannot be used. Core turns it into a {@link Problem}; it never reaches the user as it is. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

/** Something wrong with one file. Reading goes on with the rest. */
export interface Problem {
  path: string;
  /** 1-based; 1 where the whole file is meant. */
  line: number;
  /** One sentence: what is wrong and, where it is not plain, what to do. */
  message: string;
}

/** The time of day, so that core has no clock of its own. */
export interface Clock {
  now(): Date;
}

/** A number from 0 up to, but not including, 1, another each time, so that core draws no lots of its own. */
export type Chance = () => number;

/** Carries out in the workspace folder what core has computed. */
export interface Changes {
  /**
   * Makes sure that a change can be carried out, as far as that is to be known beforehand; nothing is written. Absent where a folder
   * cannot tell.
   * @throws UserError as {@link apply} would
   */
  check?(change: Change): Promise<void>;

  /**
   * Carries out one change, whole or not at all.
   * @throws AlreadyExists where a file to be created exists
   * @throws ChangedMeanwhile where a file is not what the edits were computed against
   * @throws UserError where it cannot be written
   */
  apply(change: Change): Promise<void>;
}
