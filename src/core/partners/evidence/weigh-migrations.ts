import { nameOf } from '../../base/path-parts';
import { FOR_SHOW, NOT_OURS } from './detector';
import type { PartnerEvidence } from './partner-evidence';

/** With fewer migrations than this their number says nothing. */
const MANY = 50;
const MIGRATION = /^(?:(.+)\/)?migrations\/(\d{4}_[^/]+)\.py$/;

/**
 * How much history a schema carries: one piece of evidence where there are many migrations, at the latest of the
 * longest history.
 */
export function weighMigrations(listing: readonly string[]): PartnerEvidence[] {
  const apps = new Map<string, string[]>();
  for (const path of listing) {
    const app = MIGRATION.exec(path)?.[1];
    if (app === undefined || NOT_OURS.test(`/${path}`) || FOR_SHOW.test(`/${path}`)) continue;
    apps.set(app, [...(apps.get(app) ?? []), path]);
  }
  const total = [...apps.values()].reduce((sum, paths) => sum + paths.length, 0);
  const [longest] = [...apps].sort(([, a], [, b]) => b.length - a.length);
  const latest = longest?.[1].sort().at(-1);
  if (total < MANY || longest === undefined || latest === undefined) return [];
  const text = `${total} migrations in ${apps.size} ${apps.size === 1 ? 'app' : 'apps'}, ${longest[1].length} of them in ${nameOf(longest[0])}`;
  return [{ file: latest, line: 1, text, topic: 'migrations' }];
}
