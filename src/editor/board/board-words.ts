import { l10n } from 'vscode';
import { BOARD_WORDS, type BoardWords } from '../../webview/board/board-words';

/** The words on a board in the language of the editor. */
export function boardWords(): BoardWords {
  return Object.fromEntries(
    Object.entries(BOARD_WORDS).map(([name, words]) => [name, l10n.t(words)]),
  ) as unknown as BoardWords;
}
