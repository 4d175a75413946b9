import { findRole } from '../catalogue/catalogue';
import { normalSlug } from './match-role';
import { ROLES } from '../catalogue/roles';
import type { PartnerRole, RoleId } from '../catalogue/partner';

/**
 * The team's own map, as the setting holds it: who takes a role. A key is a role of the catalogue, one of its slugs, or
 * a new role. A value is a name, several, or an object with `who` and, for a new role, `label`, `does` and `tags`.
 */
export type TeamMap = Readonly<Record<string, unknown>>;

/** One line of the map, understood. */
export interface TeamEntry {
  role: RoleId;
  who: string[];
  /** Set where the entry adds a role. */
  added?: PartnerRole;
}

/** Reads the team's map. What is not understood is named, and left out. */
export function readTeamMap(map: TeamMap): { entries: TeamEntry[]; problems: string[] } {
  const entries: TeamEntry[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(map)) {
    const role = findRole(key) ?? ROLES.find(({ slugs }) => slugs.includes(normalSlug(key)));
    const fields = isObject(value) ? value : { who: value };
    const who = namesOf(fields['who']);
    if (normalSlug(key) === '' || (who.length === 0 && (role !== undefined || !isObject(value)))) {
      problems.push(`The partner "${key.slice(0, 80)}" needs a name, a list of names, or an object with "who".`);
      continue;
    }
    entries.push(
      role === undefined ? { role: normalSlug(key), who, added: newRole(key, fields) } : { role: role.id, who },
    );
  }
  return { entries, problems };
}

function newRole(key: string, fields: Readonly<Record<string, unknown>>): PartnerRole {
  const id = normalSlug(key);
  const label = typeof fields['label'] === 'string' ? fields['label'] : titled(id);
  const does = typeof fields['does'] === 'string' ? fields['does'] : 'A partner that this team has named.';
  const tags = namesOf(fields['tags']);
  const prefix = (id.split('-')[0] ?? id).toUpperCase();
  return {
    id,
    label,
    does,
    when: does,
    notFor: '',
    handOver: [],
    prefix,
    tags: tags.length > 0 ? tags : [id],
    slugs: [id],
  };
}

function titled(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function namesOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .map((name) => name.trim());
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
