import type { Level } from '../project/migrations/judgement';
import type { RankedRouteId, RoleId, RouteId } from '../partners/catalogue/partner';

/** What goes beyond core Django in a change, and who should see it. */
export interface Review {
  /** The commit that the change starts from. */
  base: string;
  /** The commit that it leads to; `''` for what is staged. */
  head: string;
  /** How many files it touches. */
  files: number;
  /** How many files are not committed, where nothing is since the base; absent otherwise. */
  uncommitted?: number;
  /** The strongest first. */
  findings: ReviewFinding[];
}

/** One piece of work for a partner. The place is the one that says most. */
export interface ReviewFinding {
  route: RouteId;
  role: RoleId;
  /** Whom CODEOWNERS names for its lines, as written there. */
  people: string[];
  path: string;
  /** In the new text, 1-based. */
  line: number;
  /** 1-based, included. */
  endLine: number;
  /** The share of what was observed there that speaks for the route, from 0 to 1. */
  score: number;
  /** The reasons, the strongest first. */
  because: string[];
  /** What its operations lock or break, where its place is in a migration: the safe ones are left out. */
  operations?: { kind: string; name: string | null; level: Level }[];
  /** All its places, the strongest first. */
  places: { path: string; line: number; endLine: number }[];
}

/** A change, as a door has learned it from git. */
export interface ReviewedChange {
  base: string;
  head: string;
  /** As of {@link Review}. */
  uncommitted?: number;
  /** Unified, with git's headers and the prefixes `a/` and `b/`; paths are relative to the workspace folder. */
  diff: string;
  /** The new text of a file of the change; undefined where there is none, or it is no text. */
  textOf(path: string): Promise<string | undefined>;
}

/** What may become a finding: everything but ordinary work. */
export function leaves(route: RankedRouteId): route is RouteId {
  return route !== 'stay';
}
