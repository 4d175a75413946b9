/** One of the seven groups a Django developer works with. */
export interface PartnerGroup {
  id: GroupId;
  label: string;
  /** A VS Code product icon's id. */
  icon: string;
  /** When to involve the group, one sentence. */
  when: string;
  /** What core Django and DRF cover themselves, one sentence. */
  notFor: string;
  roles: RoleId[];
}

export interface PartnerRole {
  id: RoleId;
  /** `Database Specialist`. */
  label: string;
  /** What the role does for a Django developer, one sentence. */
  does: string;
  when: string;
  notFor: string;
  /** What to hand over, a list of short phrases. */
  handOver: string[];
  /** Upper case, as in `TASK-DB-20260102-030405`. */
  prefix: string;
  tags: string[];
  /** The slugs under which agents know the role, the usual one first: `database-specialist`, `lead-db`. */
  slugs: string[];
}

/** One way to hand work over: the seven escalation routes, and the collaborations. */
export interface Route {
  id: RouteId;
  kind: 'escalation' | 'collaboration';
  label: string;
  /** What lies beyond core Django here: the route's boundary, one sentence. */
  boundary: string;
  group: GroupId;
  /** Who may take it, the usual one first. */
  roles: RoleId[];
  /** MDTM's type, with its emoji. */
  taskType: string;
}

export type GroupId = string;
export type RoleId = string;
export type RouteId = string;
