import type { Command } from './command';
import type { Model } from '../model/model';

/** Looks for Django again, in every folder and from scratch. */
export const refresh: Command<{ model: Model }> = ({ model }) => model.refresh();
