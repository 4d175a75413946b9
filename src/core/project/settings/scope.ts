import type { Names } from './names';
import type { Value } from './value';

/** The names that are assigned so far, and the file that is being read. */
export interface Scope {
  path: string;
  text: string;
  names: Names;
  /** Whether what is being read may be passed over: in a `try`, in a file that is included where it is there. */
  optional?: boolean;
  /** Whether the variables of the environment count as not set, so that defaults hold; else they are unknown. */
  withoutEnvironment?: boolean;
  /** The file of a module that is imported under a local name; null where it is none of the folder. */
  moduleFile?(local: string): string | null;
  /** What an attribute of something else holds: `Base.INSTALLED_APPS`, `super().MIDDLEWARE`, `base.DATABASES`. */
  attribute?(owner: string, name: string): Value | undefined;
}
