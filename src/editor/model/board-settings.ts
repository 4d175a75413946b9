import { workspace } from 'vscode';
import { mapOf } from './settings';

/** The settings of the board, for the whole window. */
export interface BoardSettings {
  /** How many tasks a status should have at most. */
  limits: Readonly<Record<string, number>>;
  savedFilters: { name: string; filter: string }[];
  /** Whether a task opens in the reading view, and not as text. */
  opensReading: boolean;
}

export function readBoardSettings(): BoardSettings {
  const configuration = workspace.getConfiguration('djangoDeveloper');
  return {
    limits: Object.fromEntries(
      Object.entries(mapOf(configuration.get<unknown>('boardLimits'))).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    ),
    savedFilters: Object.entries(mapOf(configuration.get<unknown>('savedFilters'))).flatMap(([name, filter]) =>
      typeof filter === 'string' ? [{ name, filter }] : [],
    ),
    opensReading: configuration.get('openTasksIn') === 'readingView',
  };
}
