import type { GroupId, RoleId } from '../../core';

/** What a command that is run on a partner's row acts on: a group, one role of it, or a role that the team has added. */
export interface PartnerSubject {
  kind: 'partner';
  group?: GroupId;
  role?: RoleId;
}
