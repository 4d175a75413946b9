import type { Place } from '../../base/place';
import type { JudgedOperation } from '../../project/migrations/judgement';

/**
 * What is in front of the developer, for which routes are ranked. The path alone is enough; everything else makes the answer
 * better.
 */
export interface RankedPlace extends Place {
  /** The whole text of the file, unsaved changes included. */
  text?: string;
  /** The lines speak for themselves: what the file is called says nothing. */
  ofLines?: boolean;
  /** The messages shown there, with source and code where they have them: `Possible SQL injection (S608)`. */
  diagnostics?: readonly string[];
  /** The Django thing the line stands in: `{ kind: 'setting', name: 'SECURE_SSL_REDIRECT' }`. */
  thing?: { kind: string; name: string };
  /** The operations of a migration at the place, where it is one. */
  operations?: readonly Pick<JudgedOperation, 'kind' | 'level' | 'findings' | 'line' | 'endLine' | 'runs'>[];
}
