import { CATALOGUE, STATUS_SPELLINGS } from '../../core';
import { AUDIENCES } from '../../node/set-up/audience';
import { HARNESSES } from '../hooks/harnesses';
import { ORDERS } from '../read-choice';

/** What can follow an option: one of these words, a folder, a file. An option that is not here takes a text. */
export const OPTION_WORDS: Readonly<Record<string, readonly string[] | 'folder' | 'file'>> = {
  agents: AUDIENCES,
  as: ['done', 'open', 'under-way', 'dropped'],
  at: 'file',
  coordinator: CATALOGUE.coordinators.map(({ id }) => id),
  file: 'file',
  for: HARNESSES,
  folder: 'folder',
  kind: ['escalation', 'collaboration'],
  priority: ['highest', 'high', 'medium', 'low', 'lowest'],
  role: CATALOGUE.roles.map(({ id }) => id),
  route: [...new Set(CATALOGUE.routes.map(({ id }) => id))],
  sort: ORDERS,
  status: Object.keys(STATUS_SPELLINGS),
};
