/**
 * The groups of partners. With the first seven work can be shared; `design` is reached by escalation
 * alone.
 */
export type GroupId =
  'frontend' | 'api' | 'database' | 'infrastructure' | 'containerization' | 'testing' | 'security' | 'design';

/** Every route leads to the group of the same name; an escalation and a collaboration may share an id. */
export type RouteId = GroupId;

/** What {@link RouteId} becomes where staying with core Django is an answer too. */
export type RankedRouteId = RouteId | 'stay';

/** A key of the catalogue (`database-specialist`), or a name that the team's own map adds. */
export type RoleId = string;

/** Roles that are involved together. */
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
  /** Whether work only ever leaves for this group: there is no collaboration with it. */
  escalationOnly: boolean;
}

/** Someone, or an agent, a Django developer hands work to. */
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

/** One way to hand work over. `kind` and `id` together identify it: `frontend` is an escalation and a collaboration. */
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

/** Who invokes the mode and gets its reports. */
export interface Coordinator {
  /** The slug that goes into a task log's `coordinator`. */
  id: string;
  label: string;
  /** What to report here, one sentence. */
  when: string;
  /** Other slugs of the same coordinator. */
  slugs: string[];
}
