import type { Command } from '.';

/** Looks for Django again, in every folder and from scratch. */
export const refresh: Command = ({ model }) => model.refresh();
