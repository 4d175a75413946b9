const FORGES = ['github', 'gitlab', 'bitbucket', 'gitea', 'azure'] as const;

/** What hosts repositories, as far as its pages are known here. */
export type Forge = (typeof FORGES)[number];

/** What hosts of one's own run, by their names in small letters, without a port. */
export type Forges = Readonly<Record<string, Forge>>;

/** What of a setting names a forge for a host; what does not is left out. */
export function readForges(setting: unknown): Forges {
  const pairs = typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
  return Object.fromEntries(
    pairs.flatMap(([host, word]: [string, unknown]) => {
      const forge = FORGES.find((known) => known === word);
      return forge ? [[host.trim().toLowerCase(), forge]] : [];
    }),
  );
}
