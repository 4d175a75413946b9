import { nameOf } from '../../base/path-parts';
import type { Inventory } from '../../project/inventory';
import type { SettingsContent } from '../../project/inventory-settings';

/** A settings file that a project can be started with. */
export interface SettingsChoice {
  file: string;
  content: SettingsContent;
}

/** What a settings file's name says of where it is used; the higher, the nearer to the public. */
const BY_NAME: readonly [RegExp, number][] = [
  [/prod|live|deploy/i, 3],
  [/stag|release|server|heroku|docker/i, 2],
  [/dev|local|test|ci(?![a-z])|debug/i, -1],
  [/base|common|default|shared/i, -2],
];

/** The settings files of a project, the one that looks most like production first. */
export function settingsChoices({ settings }: Inventory, settingsFile: string | null): SettingsChoice[] {
  const { variants, ...main } = settings;
  const own = settingsFile === null ? [] : [{ file: settingsFile, content: main }];
  return [...own, ...variants.map(({ file, ...content }) => ({ file, content }))]
    .map((choice, index) => ({ choice, rank: rankOf(choice) * 100 - index }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ choice }) => choice);
}

function rankOf({ file }: SettingsChoice): number {
  return BY_NAME.find(([pattern]) => pattern.test(nameOf(file)))?.[1] ?? 0;
}
