import { concernsDjango } from './django-names';
import { normaliseName } from './normalise-name';
import { emptyManifest, type Manifest } from './requirement';

const NAME = /^name = "([^"]+)"/;
const VERSION = /^version = "([^"]+)"/;

/**
 * Reads poetry.lock, uv.lock, pdm.lock or pylock.toml. They are written by tools, a `name` and then a `version` a
 * package, each on a line of its own; so that a lock of 10,000 packages costs no more than its lines, and one that a
 * merge broke is read all the same.
 */
export function readTomlLock(text: string): Manifest {
  const manifest = emptyManifest();
  let name = '';
  let conflict = 0;
  text.split('\n').forEach((line, index) => {
    if (line.startsWith('<<<<<<< ')) conflict ||= index + 1;
    const named = NAME.exec(line)?.[1];
    if (named !== undefined) {
      name = normaliseName(named);
      return;
    }
    if (line.startsWith('[')) name = '';
    const version = VERSION.exec(line)?.[1];
    if (version === undefined || name === '') return;
    if (concernsDjango({ name, extras: [] })) manifest.locked.push({ name, version, line: index + 1 });
    name = '';
  });
  if (conflict > 0) manifest.problems.push({ line: conflict, message: 'A merge conflict stands in this lock file.' });
  return manifest;
}
