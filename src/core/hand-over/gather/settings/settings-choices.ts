import { nameOf } from '../../../base/path-parts';
import type { InventoryLists } from '../../../project/inventory';
import type { SettingsContent } from '../../../project/inventory-settings';

/** A settings file that a project can be started with. */
export interface SettingsChoice {
  file: string;
  /** The class of settings in it, where it is one of several. */
  className: string | null;
  content: SettingsContent;
}

/** What a settings file's name says of where it is used; the higher, the nearer to the public. */
const BY_NAME: readonly [RegExp, number][] = [
  [/prod|live|deploy/i, 3],
  [/stag|release|server|heroku|docker/i, 2],
  [/dev|local|test|ci(?![a-z])|debug/i, -1],
  [/base|common|default|shared/i, -2],
];

/** The settings files of a project, the one that looks most like production first; none that is but a part of others. */
export function settingsChoices({ settings }: InventoryLists, settingsFile: string | null): SettingsChoice[] {
  const { variants, configuration, ...main } = settings;
  const own = settingsFile === null ? [] : [{ file: settingsFile, className: configuration, content: main }];
  const others = variants.filter(({ isPart }) => !isPart);
  return [...own, ...others.map(({ file, className, ...content }) => ({ file, className, content }))]
    .map((choice, index) => ({ choice, rank: rankOf(choice) * 100 - index }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ choice }) => choice);
}

function rankOf({ file, className }: SettingsChoice): number {
  const name = className ?? nameOf(file);
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
}
