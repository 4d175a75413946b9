import type { Route } from '../../core';
import type { FolderModel } from '../model/folder-model';
import type { Situation } from './read-situation';
import type { Taker } from './takers';

/** What the wizard has learned so far. */
export interface EscalationAnswers {
  /** Where the task log goes. */
  folder?: FolderModel;
  /** Known where something of that folder is in front. */
  situation?: Situation;
  route?: Route;
  taker?: Taker;
  title: string;
}
