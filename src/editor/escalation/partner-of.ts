import type { PartnerSubject } from '../model/partner-subject';
import { isTreeNode } from '../views/tree-node';

/** The partner whose row a command was run on; undefined where it was run elsewhere. */
export function partnerOf(target: unknown): PartnerSubject | undefined {
  const subject = isTreeNode(target) ? target.subject : undefined;
  return isPartnerSubject(subject) ? subject : undefined;
}

function isPartnerSubject(subject: unknown): subject is PartnerSubject {
  return typeof subject === 'object' && subject !== null && 'kind' in subject && subject.kind === 'partner';
}
