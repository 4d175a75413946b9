import type { Command } from './command';

/** Looks for Django again, in every folder and from scratch. */
export const refresh: Command = ({ model }) => model.refresh();
