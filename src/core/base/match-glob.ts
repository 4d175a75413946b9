import picomatch from 'picomatch';
import type { Files } from './ports';

/** Whether a text that stands for a path stands for many: it has one of `*`, `?`, `[…]`, `{…}`. */
export function isGlob(written: string): boolean {
  return /[*?[{]/.test(written);
}

/**
 * A glob as a test of paths, by the rules of https://github.com/micromatch/picomatch: `services/*`, `**\/site`, `{api,web}`.
 * A `*` stands for no name that begins with a dot.
 * @param glob relative to the folder, with `/`
 */
export function matchGlob(glob: string): (path: string) => boolean {
  const matches = picomatch(glob);
  // It takes a second parameter, which would be the index where it filters a list.
  return (path) => matches(path);
}

/** The directories that a glob names, sorted, as a walk finds them. */
export async function globDirectories(files: Pick<Files, 'walk'>, glob: string): Promise<string[]> {
  const isWanted = matchGlob(glob);
  const found = new Set<string>();
  await files.walk({
    wanted: () => false,
    skip: (path, name) => {
      if (name === 'node_modules' || name === '.git') return true;
      if (isWanted(path)) found.add(path);
      return false;
    },
  });
  return [...found].sort();
}
