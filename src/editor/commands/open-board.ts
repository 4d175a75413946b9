import type { BoardNeeds } from '../board/board-panel';
import type { Command } from './command';

/** Opens the board of all task logs in the editor area. */
export const openBoard: Command<BoardNeeds> = async (needs) => (await import('../board/board-panel')).showBoard(needs);
