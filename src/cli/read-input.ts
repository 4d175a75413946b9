import { UserError } from '../core/base/errors';
import { terminal } from '../node/terminal/terminal';

/** More is no report that anybody reads. */
const MAX_BYTES = 1024 * 1024;

/**
 * What is piped into the program, as text.
 * @param most how many bytes it may have; as many as a report if left out
 * @throws UserError where it has more
 */
export async function readInput(most = MAX_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of terminal.input) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > most)
      throw new UserError('Standard input is too long.', `Shorten it to less than ${most / 1024 / 1024} MB.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
