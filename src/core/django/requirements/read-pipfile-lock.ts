import { concernsDjango } from './django-names';
import { normaliseName } from './normalise-name';
import { emptyManifest, type Manifest } from './requirement';

/** An entry's name, and its version: Pipenv writes one key a line. */
const KEY = /^\s*"([^"]+)"\s*:\s*\{/;
const VERSION = /^\s*"version"\s*:\s*"={2,3}([^"]+)"/;

/** Reads a Pipfile.lock line by line, so that one that was cut short is read as far as it goes. */
export function readPipfileLock(text: string): Manifest {
  const manifest = emptyManifest();
  let name = '';
  text.split('\n').forEach((line, index) => {
    const key = KEY.exec(line)?.[1];
    if (key !== undefined) name = normaliseName(key);
    const version = VERSION.exec(line)?.[1];
    if (version !== undefined && concernsDjango({ name, extras: [] }))
      manifest.locked.push({ name, version, line: index + 1 });
  });
  try {
    JSON.parse(text);
  } catch {
    manifest.problems.push({ line: 1, message: 'Invalid JSON; run `pipenv lock` to write it anew.' });
  }
  return manifest;
}
