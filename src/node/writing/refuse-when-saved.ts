import { linkSync, unlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { ChangedMeanwhile, UserError } from '../../core/base/errors';
import { exchangeFile } from './exchange-file';
import { patiently } from '../reading/patiently';
import { readPlainFile } from '../reading/read-plain-file';

/** A file that was just replaced. */
export interface Replaced {
  /** Its real path. */
  path: string;
  /** The path of what was there. */
  kept: string;
  /** What should have been there. */
  before: Buffer;
  /** What was put there. */
  after: Buffer;
  /** The path for messages. */
  shown: string;
}

/** How often to look whether a program that had the file open by then has written to it, once in a millisecond. */
const LOOKS = 3;

/**
 * Looks whether another program saved a file between the last look at it and its replacement, or goes on to save what it had opened
 * before. Then its file, the very one that it may still write to, gets the name back.
 * @throws ChangedMeanwhile where that was so
 * @throws UserError where a third one had saved the new file by then: what that one wrote is kept beside it
 */
export async function refuseWhenSaved({ path, kept, before, after, shown }: Replaced): Promise<void> {
  for (let looks = 1; isEqual(kept, before); looks += 1) {
    if (looks === LOOKS) return patiently(() => unlinkSync(kept));
    await wait(1);
  }
  const ours = await patiently(() => exchangeFile({ replacement: kept, path, look: () => undefined }));
  if (ours === undefined) throw new ChangedMeanwhile(shown);
  const isOurs = isEqual(ours, after);
  const beside = `${path}.${Date.now()}.saved`;
  if (!isOurs) linkSync(ours, beside);
  await patiently(() => unlinkSync(ours));
  if (isOurs) throw new ChangedMeanwhile(shown);
  const name = beside.slice(path.length);
  throw new UserError(
    `${shown} was saved by two other programs at once.`,
    `What one of them wrote is kept in ${shown}${name}: compare the two.`,
  );
}

function isEqual(path: string, bytes: Buffer): boolean {
  return readPlainFile(path)?.bytes.equals(bytes) === true;
}
