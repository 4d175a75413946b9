import type { ContextModel, HandOverContext } from '../render/hand-over-context';
import { directoryOf, stemOf } from '../../base/path-parts';
import type { Inventory } from '../../project/inventory';
import type { Concern } from './find-concern';

/** So many migrations of an app that is concerned are listed. */
const MAX_MIGRATIONS = 5;

/** The latest migrations of the apps that are concerned, else of every app. */
export function migrationsNear(
  { migrations }: Inventory,
  models: readonly ContextModel[],
  concern: Concern,
  listing: readonly string[],
): NonNullable<HandOverContext['migrations']> {
  const apps = new Set(concern.app === null ? models.map(({ name }) => name.split('.')[0]) : [concern.app]);
  const concerned = migrations.filter(({ app }) => app !== null && apps.has(app));
  const shown = concerned.length > 0 ? concerned : migrations;
  return shown.flatMap(({ app, path, latest, operations }) => {
    const numbered = listing.filter((file) => directoryOf(file) === path && /\/\d[^/]*\.py$/.test(file));
    const files = numbered.length > 0 ? numbered : [`${path}/${latest}.py`];
    return files
      .reverse()
      .slice(0, MAX_MIGRATIONS)
      .map((file) => {
        const special = operations.filter((operation) => operation.file === file);
        const note = [...new Set(special.map(({ kind }) => kind))].join(', ');
        return {
          app: app ?? path,
          name: stemOf(file),
          place: { path: file, ...(special[0] && { line: special[0].line }) },
          ...(note !== '' && { note }),
        };
      });
  });
}
