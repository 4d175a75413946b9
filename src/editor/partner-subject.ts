import type { GroupId, RoleId } from '../core/partners/partner';

/** What a command that is run on a partner's row acts on: a group, or one role of it. */
export interface PartnerSubject {
  kind: 'partner';
  group: GroupId;
  role?: RoleId;
}
