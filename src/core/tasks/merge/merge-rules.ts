import type { FrontMatterFormat } from '../front-matter/find-fences';
import type { ConflictMarks } from './conflict-marks';

/** What one merge goes by. */
export interface MergeRules {
  marks: ConflictMarks;
  format: FrontMatterFormat;
  /** A key that both sides leave in conflict, whatever they say of it, unless it is the same. */
  disputed?: string;
}
