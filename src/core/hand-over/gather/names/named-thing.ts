import type { Place } from '../../../base/place';
import type { Files } from '../../../base/ports';
import type { InventoryLists } from '../../../project/inventory';
import type { NameFollower } from './name-follower';

/** Something of the project that code names. */
export interface NamedThing {
  /** As people read it: `model`, `function`, `setting`, `template`, `route`. */
  kind: string;
  name: string;
  place: Place;
}

/** The code in question, with the file that it stands in. */
export interface NamingCode {
  /** Relative to the workspace folder. */
  path: string;
  /** The quoted part, without secrets. */
  text: string;
  /** The 1-based line that is meant; absent where the whole file is. */
  line?: number;
  /** The last line that is meant; absent where one alone is. */
  endLine?: number;
  /** The first of the lines that are quoted for one that is meant. */
  quotedFrom?: number;
}

/** The project that names are looked up in. */
export interface NamingProject {
  inventory: InventoryLists;
  follower: NameFollower;
  files: Files;
  /** The project's files. */
  listing: readonly string[];
  /** Those of them that Django loads as templates. */
  templates: readonly string[];
  /** The folder's files: scripts may lie beside the project. */
  folder: readonly string[];
}
