import type { RouteId } from '../catalogue/partner';

/** Lines of a file that speak for a route by themselves, whatever a developer does there. */
export interface EscalationMark {
  /** 1-based, both included. */
  line: number;
  endLine: number;
  route: RouteId;
  /** As people read it, without a full stop: `RunSQL in a migration`. */
  because: string;
}
