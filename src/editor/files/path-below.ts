/**
 * Where the path of one URI lies below that of another. Windows writes a drive's letter large or small, and neither it nor macOS
 * tells other letters apart by that.
 * @param base the folder's `Uri.path`
 * @param path the file's `Uri.path`
 * @param ignoresCase whether their disk takes `A.md` and `a.md` for one file
 * @returns relative, as `path` spells it; `''` for the folder itself; undefined where it lies elsewhere
 */
export function pathBelow(base: string, path: string, ignoresCase: boolean): string | undefined {
  const same = (one: string, other: string): boolean =>
    one === other || (ignoresCase && one.toLowerCase() === other.toLowerCase());
  const [folder, file] = [withSmallDrive(base).replace(/\/$/, ''), withSmallDrive(path)];
  if (same(folder, file.replace(/\/$/, ''))) return '';
  return file[folder.length] === '/' && same(folder, file.slice(0, folder.length))
    ? file.slice(folder.length + 1)
    : undefined;
}

function withSmallDrive(path: string): string {
  return /^\/[A-Z]:/.test(path) ? path.slice(0, 2).toLowerCase() + path.slice(2) : path;
}
