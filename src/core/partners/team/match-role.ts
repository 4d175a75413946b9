import { ROLES } from '../catalogue/roles';
import type { RoleId } from '../catalogue/partner';

/** Words of a slug that say how somebody works, not on what. */
const GENERIC = new Set(
  'dev developer specialist lead expert engineer agent assistant mode master senior junior architect framework util data test tester core web design designer infra cloud manager reviewer helper pro system js one shot'.split(
    ' ',
  ),
);
/** Words that belong to a role though its slugs show them only beside others. */
const MORE_WORDS: Readonly<Record<RoleId, readonly string[]>> = {
  'frontend-developer': ['frontend', 'htmx', 'alpine', 'client'],
  'api-developer': ['api', 'apis', 'rest', 'integrations'],
  'database-specialist': ['sql', 'schema', 'migrations', 'query'],
  'infrastructure-specialist': ['infrastructure', 'infra', 'server', 'servers', 'deployment', 'deploy'],
  'cicd-specialist': ['pipeline', 'pipelines'],
  'integration-tester': ['integration'],
  'qa-lead': ['tester', 'testing', 'quality'],
  'security-specialist': ['appsec', 'pentester'],
  'ui-designer': ['ui', 'ux'],
  'design-lead': ['designer'],
};

const WORDS: ReadonlyMap<RoleId, ReadonlySet<string>> = new Map(
  ROLES.map(({ id, slugs }) => [id, new Set([...slugs.flatMap(specificWords), ...(MORE_WORDS[id] ?? [])])]),
);

/**
 * The roles of the catalogue that an agent of this slug or name plays. A slug that the catalogue knows decides;
 * otherwise the words do: `acme-postgres-guru` is a database specialist. Django's own roles are nobody to hand over to.
 */
export function matchRoles(slug: string): RoleId[] {
  const normal = normalSlug(slug);
  const known = ROLES.filter(({ slugs }) => slugs.includes(normal)).map(({ id }) => id);
  if (known.length > 0) return known;
  const words = normal.split('-');
  if (words.includes('django')) return [];
  return ROLES.filter(({ id }) => words.some((word) => WORDS.get(id)?.has(word) === true)).map(({ id }) => id);
}

/** `database` of `@acme/database`. A person's name says nothing about a role. */
export function teamOf(owner: string): string {
  return /^@[^/]+\/(.+)$/.exec(owner)?.[1] ?? '';
}

/** Lower case letters and digits with hyphens between. */
export function normalSlug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function specificWords(slug: string): string[] {
  return slug.split('-').filter((word) => !GENERIC.has(word));
}
