import type { PartnerSubject } from '../model/partner-subject';
import { isEscalationDrop } from './escalation-target';
import { isTreeNode } from '../views/tree-node';

/** The partner whose row a command was run on, or something was dropped on; undefined where it was run elsewhere. */
export function partnerOf(target: unknown): PartnerSubject | undefined {
  if (isEscalationDrop(target)) return target.to;
  const subject = isTreeNode(target) ? target.subject : undefined;
  return isPartnerSubject(subject) ? subject : undefined;
}

function isPartnerSubject(subject: unknown): subject is PartnerSubject {
  return typeof subject === 'object' && subject !== null && 'kind' in subject && subject.kind === 'partner';
}
