import { UserError } from '../core/base/errors';
import { terminal } from '../node/terminal/terminal';

/** More is no report that anybody reads. */
const MAX_BYTES = 1024 * 1024;

/** What is piped into the program, as text. @throws UserError where it is more than a report can be */
export async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of terminal.input) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES)
      throw new UserError('Standard input is too long for a report.', 'Shorten it to less than a megabyte.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
