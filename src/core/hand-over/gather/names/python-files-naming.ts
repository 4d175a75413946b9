import { classifyPath } from '../../../project/source/classify-path';
import type { SourceFile } from '../../../project/source/source-file';
import type { NamingProject } from './named-thing';

/** So many files of Python are looked through, those nearest to the definition first, and so many read at once. */
const MAX_FILES = 400;
const AT_ONCE = 16;

/** The files of Python in whose text something stands, and whether others were left out. */
export interface NamingFiles {
  files: SourceFile[];
  isCut: boolean;
  /** Those that could not be read. */
  unread: string[];
}

/**
 * The files of Python whose text has something in it, the nearest first; migrations repeat what others say, and are left out.
 * @param path whose neighbours come first
 * @param text in any part of the file: code, a string or a comment
 */
export async function pythonFilesNaming(
  text: string,
  path: string,
  { follower, listing }: NamingProject,
): Promise<NamingFiles> {
  const all = listing
    .filter((each) => each.endsWith('.py') && classifyPath(each) !== 'migration')
    .map((each) => ({ each, near: sharedDepth(each, path) }))
    .sort((a, b) => b.near - a.near)
    .map(({ each }) => each);
  const candidates = all.slice(0, MAX_FILES);
  const files: SourceFile[] = [];
  const unread: string[] = [];
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const paths = candidates.slice(at, at + AT_ONCE);
    const texts = await Promise.all(paths.map((each) => follower.text(each)));
    for (const [index, each] of paths.entries()) {
      if (texts[index] === undefined) unread.push(each);
      const file = texts[index]?.includes(text) === true ? await follower.source(each) : undefined;
      if (file) files.push(file);
    }
  }
  return { files, isCut: candidates.length < all.length, unread };
}

/** How many directories two paths share. */
function sharedDepth(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs === -1 ? a.length : differs;
}
