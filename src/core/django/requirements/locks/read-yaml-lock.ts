import { concernsDjango } from '../django-names';
import { normaliseName } from '../normalise-name';
import { emptyManifest, type Manifest } from '../requirement';

const ENTRY = /^(?:- | {2}- )/;
const FIELD = /^[- ]*(name|version):\s*["']?([^"'\s]+)/;
/** The file of a conda package: `…/noarch/django-5.1.4-pyhd8ed1ab_0.conda`. */
const CONDA_FILE = /\/([a-z0-9_.-]+)-([^-/\s]+)-[^-/\s]+\.(?:conda|tar\.bz2)/i;

/**
 * Reads conda-lock.yml, pixi.lock and the explicit lists of conda (`conda-linux-64.lock`): tools write an entry a
 * package, with `name` and `version` on lines of their own, or with the URL of its file. Each version is told once.
 */
export function readYamlLock(text: string): Manifest {
  const manifest = emptyManifest();
  const told = new Set<string>();
  let entry: { name?: string; version?: string; line: number } = { line: 1 };
  const add = (name: string, version: string, line: number): void => {
    const normal = normaliseName(name);
    if (!concernsDjango({ name: normal, extras: [] }) || told.has(`${normal} ${version}`)) return;
    told.add(`${normal} ${version}`);
    manifest.locked.push({ name: normal, version, line });
  };
  text.split('\n').forEach((line, index) => {
    const short = line.slice(0, MAX_LINE);
    if (ENTRY.test(short)) entry = { line: index + 1 };
    const file = CONDA_FILE.exec(short);
    if (file?.[1] !== undefined && file[2] !== undefined) add(file[1], file[2], index + 1);
    const field = FIELD.exec(short);
    if (field?.[1] === 'name') entry.name = field[2] ?? '';
    if (field?.[1] === 'version') entry = { ...entry, version: field[2] ?? '', line: index + 1 };
    if (field === null || entry.name === undefined || entry.version === undefined) return;
    add(entry.name, entry.version, entry.line);
    entry = { line: index + 1 };
  });
  return manifest;
}

/** No line of a package is longer; a hash or a URL of one may be. */
const MAX_LINE = 1000;
