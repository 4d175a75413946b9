import { workspace } from 'vscode';
import { mapOf } from './settings';

/** Where a task opens: as text, in the reading view, or, where it is a card, beside the cards; in the reading view from elsewhere. */
type OpensIn = (typeof OPENS_IN)[number];

const OPENS_IN = ['textEditor', 'readingView', 'besideBoard'] as const;

/** The settings of the board, for the whole window. */
export interface BoardSettings {
  /** How many tasks a status should have at most. */
  limits: Readonly<Record<string, number>>;
  savedFilters: { name: string; filter: string }[];
  /** Where a task opens. */
  opensIn: OpensIn;
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
    opensIn: OPENS_IN.find((place) => place === configuration.get('openTasksIn')) ?? 'textEditor',
  };
}
