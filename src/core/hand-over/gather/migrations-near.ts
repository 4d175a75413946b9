import type { ContextModel, HandOverContext } from '../render/hand-over-context';
import { directoryOf, stemOf } from '../../base/path-parts';
import type { InventoryLists } from '../../project/inventory';
import type { Concern } from './find-concern';

/**
 * The latest migration of each app that is concerned, with how many it has, and before it those that do more than makemigrations
 * writes. An app is concerned where the place lies in it, else where a model of it is named.
 */
export function migrationsNear(
  { migrations }: InventoryLists,
  models: readonly ContextModel[],
  concern: Concern,
  listing: readonly string[],
): NonNullable<HandOverContext['migrations']> {
  const apps = new Set(concern.app === null ? models.map(({ name }) => name.split('.')[0]) : [concern.app]);
  const concerned = migrations.filter(({ app }) => app !== null && apps.has(app));
  return concerned.flatMap(({ app, path, latest, operations, count }) => {
    const numbered = listing.filter((file) => directoryOf(file) === path && /\/\d[^/]*\.py$/.test(file));
    const files = numbered.length > 0 ? numbered : [`${path}/${latest}.py`];
    return files.reverse().flatMap((file, index) => {
      const special = operations.filter((operation) => operation.file === file);
      if (index > 0 && special.length === 0) return [];
      const kinds = [...new Set(special.map(({ kind }) => kind))].join(', ');
      const note = [index === 0 ? `the latest of ${count}` : '', kinds].filter(Boolean).join(', ');
      const place = { path: file, ...(special[0] && { line: special[0].line }) };
      return [{ app: app ?? path, name: stemOf(file), place, note }];
    });
  });
}
