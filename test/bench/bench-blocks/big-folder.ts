import type { Files, WalkedFile } from '../../../src/core/base/ports';
import { directoryOf, nameOf, withParents } from '../../../src/core/base/path-parts';
import { memoryFiles } from '../../unit/memory-files';
import { MANAGE, SETTINGS } from '../../unit/django/outline';

const ENDINGS = ['py', 'ts', 'tsx', 'json', 'md', 'html', 'css', 'yml', 'txt', 'go'];

/** A folder of so many files in memory, a Django project and a few manifests among them. The walk gives way as a disk does. */
export function bigFolder(count: number): Files {
  const own: Record<string, string> = {
    'manage.py': MANAGE('shop.settings'),
    'shop/settings.py': SETTINGS,
    'requirements.txt': 'Django==5.2\ncelery\n',
    'frontend/package.json': '{"dependencies": {"react": "19"}}',
    Dockerfile: 'FROM scratch\n',
  };
  const paths = Object.keys(own);
  for (let index = paths.length; index < count; index += 1) {
    const directory = `packages/area-${index % 40}/module-${index % 2000}`;
    paths.push(`${directory}/src/file_${index}.${ENDINGS[index % ENDINGS.length]}`);
  }
  const small = memoryFiles(own);
  const { files, directories } = asTree(paths);
  return {
    ...small,
    async walk({ under = '', wanted, skip }) {
      const found: WalkedFile[] = [];
      const waiting = [under];
      let seen = 0;
      for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
        for (const path of directories.get(directory) ?? [])
          if (skip?.(path, nameOf(path)) !== true) waiting.push(path);
        for (const path of files.get(directory) ?? []) {
          seen += 1;
          if (wanted(path, nameOf(path))) found.push({ path });
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
      return { files: found, seen, problems: [] };
    },
    read: async (path, options) => {
      await new Promise((resolve) => setImmediate(resolve));
      return small.read(path, options);
    },
  };
}

/** What lies in each directory: its files, and its directories. */
function asTree(paths: readonly string[]): { files: Map<string, string[]>; directories: Map<string, string[]> } {
  const files = new Map<string, string[]>();
  const directories = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, path: string): void => {
    const directory = directoryOf(path);
    const known = to.get(directory);
    if (known) known.push(path);
    else to.set(directory, [path]);
  };
  for (const path of paths) add(files, path);
  const told = new Set(['']);
  for (const directory of files.keys()) {
    for (const above of withParents(directory)) {
      if (told.has(above)) continue;
      told.add(above);
      add(directories, above);
    }
  }
  return { files, directories };
}
