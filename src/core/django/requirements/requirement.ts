import type { TextProblem } from '../../base/toml';

/**
 * What a requirement is there for: to run the code (`main`), as an extra that nobody needs to install (`optional`), or
 * to work on it (`development`: tests, documentation, linting).
 */
export type RequirementRole = 'main' | 'optional' | 'development';

/** One requirement of a manifest. */
export interface Requirement {
  /** As PEP 503 compares names: lower case, with single hyphens. */
  name: string;
  /** The extras asked for, as written. */
  extras: string[];
  /**
   * As written, without name, extras and marker: `>=4.2,<5`, `^5.1`, `@ git+https://…`; `''` where any version will do.
   */
  specifier: string;
  role: RequirementRole;
  /** 1-based. */
  line: number;
}

/** The exact version that a lock file holds. */
export interface LockedVersion {
  name: string;
  version: string;
  /** 1-based. */
  line: number;
}

/** Another requirements file that is to be read with this one. */
interface Inclusion {
  /** As written, relative to the file that includes it. */
  path: string;
  line: number;
  /** Whether it only says which versions may be installed (`-c`), and asks for nothing. */
  constrains?: true;
}

/** A console script: what a package installs as a command. */
interface ConsoleScript {
  name: string;
  /** The module it starts, dotted. */
  module: string;
  line: number;
}

/** What one manifest says. Only requirements that have to do with Django are kept. */
export interface Manifest {
  requirements: Requirement[];
  locked: LockedVersion[];
  includes: Inclusion[];
  scripts: ConsoleScript[];
  /** The name of the distribution that it describes; null where it describes none. */
  packageName: string | null;
  /** Whether a tool wrote it from another file: `pip-compile`, `uv export`, `pipenv requirements`. */
  compiled: boolean;
  problems: TextProblem[];
}

/** A manifest that says nothing. */
export function emptyManifest(): Manifest {
  return { requirements: [], locked: [], includes: [], scripts: [], packageName: null, compiled: false, problems: [] };
}
