import type { Uri } from 'vscode';
import type { RoleId, RouteId } from '../../core/partners/partner';

/** What a code action or a CodeLens hands to the command: lines of a file, and where it proposes that they go. */
export interface EscalationTarget {
  kind: 'escalation';
  uri: Uri;
  /** 1-based, both included. */
  line: number;
  endLine: number;
  route: RouteId;
  role: RoleId;
}

export function isEscalationTarget(value: unknown): value is EscalationTarget {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'escalation';
}
