import type { StatedVersion } from '../render/hand-over-context';
import type { Files } from '../../base/ports';
import { isTable } from '../../base/data-table';
import { parseToml, type DataTable, type DataValue } from '../../base/toml';
import { directoryOf, joinPath } from '../../base/path-parts';
import { lineOf, readText } from './read-text';

/** How one file states the Python version. */
interface VersionSource {
  file: string;
  /** The version as written; undefined where the file does not say it. */
  read(text: string): string | undefined;
  /** Where the version stands. */
  at: RegExp;
}

/** In the order in which they are believed: what the project asks for, then what it is run with. */
const SOURCES: readonly VersionSource[] = [
  {
    file: 'pyproject.toml',
    read: (text) => {
      const { value } = parseToml(text);
      return entry(value, 'project', 'requires-python') ?? entry(value, 'tool', 'poetry', 'dependencies', 'python');
    },
    at: /^[ \t]*(?:requires-python|python)[ \t]*=/m,
  },
  {
    file: 'setup.cfg',
    read: (text) => /^python_requires[ \t]*=[ \t]*(\S[^\n#]*)/m.exec(text)?.[1],
    at: /^python_requires/m,
  },
  {
    file: 'Pipfile',
    read: (text) => {
      const { value } = parseToml(text);
      return entry(value, 'requires', 'python_full_version') ?? entry(value, 'requires', 'python_version');
    },
    at: /^python_(?:full_)?version/m,
  },
  {
    file: 'setup.py',
    read: (text) => /\bpython_requires[ \t]*=[ \t]*["']([^"'\n]+)["']/.exec(text)?.[1],
    at: /\bpython_requires/,
  },
  { file: '.python-version', read: (text) => /^[ \t]*([^#\s][^\s]*)/m.exec(text)?.[1], at: /^[ \t]*[^#\s]/m },
  { file: '.tool-versions', read: (text) => /^python[ \t]+(\S+)/m.exec(text)?.[1], at: /^python[ \t]/m },
  { file: 'runtime.txt', read: (text) => /^python-(\d[\w.]*)/m.exec(text)?.[1], at: /^python-/m },
];

/**
 * The Python version that a project asks for, as the nearest file says it: beside the project first, then in the
 * directories around it.
 * @param root the project's root, `.` for the folder itself
 */
export async function readPythonVersion(files: Files, root: string): Promise<StatedVersion | undefined> {
  for (let directory = root === '.' ? '' : root; ; directory = directoryOf(directory)) {
    const texts = await Promise.all(SOURCES.map(({ file }) => readText(files, joinPath(directory, file))));
    for (const [index, { file, read, at }] of SOURCES.entries()) {
      const path = joinPath(directory, file);
      const text = texts[index];
      const version = text === undefined ? undefined : read(text)?.trim();
      if (text !== undefined && version) return { text: version, place: { path, line: lineOf(text, at) } };
    }
    if (directory === '') return undefined;
  }
}

function entry(table: DataTable, ...keys: readonly string[]): string | undefined {
  let value: DataValue | undefined = table;
  for (const key of keys) {
    if (!isTable(value)) return undefined;
    value = value[key];
  }
  return typeof value === 'string' ? value : undefined;
}
