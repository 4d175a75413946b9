import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atShutdown } from './shutdown';

/** A new empty folder that goes away with this process. Its path has no symbolic links and no short names, so that it compares equal in the editor. */
export function makeTemporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(realpathSync.native(tmpdir()), `${name}-`));
  atShutdown(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
