import type { DeployFacts } from './deploy-facts';
import type { Ternary } from './ternary';

/** One check of `check --deploy`, told from the settings' text alone. */
export interface DeployCheck {
  /** As Django numbers it: https://docs.djangoproject.com/en/stable/ref/checks/#security; null for a question of ours. */
  id: string | null;
  /** The setting in question. */
  setting: string;
  /** What is so where the check complains, one sentence without a full stop. */
  found: string;
  /** What is so where it does not. */
  fine: string;
  /** Whether it complains. */
  complains(facts: DeployFacts): Ternary;
}
