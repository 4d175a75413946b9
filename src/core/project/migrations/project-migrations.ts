import type { Problem } from '../../base/ports';
import type { EngineChoice } from './engines-of';
import type { AppPlan } from './judgement';

/** What the migrations of one project mean. */
export interface ProjectMigrations extends EngineChoice {
  /** The project's root, as in the detection. */
  root: string;
  /** By directory. */
  apps: readonly AppPlan[];
  /** Files that could not be read. */
  problems: readonly Problem[];
}
