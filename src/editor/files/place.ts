import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { pathBelow } from './path-below';

/** The URI of a path that core names, relative to its folder. */
export function uriOf(folder: WorkspaceFolder, path: string): Uri {
  return path === '' || path === '.' ? folder.uri : Uri.joinPath(folder.uri, path);
}

/** The folder of a URI and the path core knows it by; undefined outside every workspace folder. */
export function pathOf(uri: Uri): { folder: WorkspaceFolder; path: string } | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder && { folder, path: pathInside(folder.uri, uri) ?? '' };
}

/**
 * The path of a file relative to a folder, `''` for the folder itself; undefined where it lies elsewhere. Of files on the disk the path
 * alone counts: whoever names one may know another scheme for it.
 */
export function pathInside(folder: Uri, { path }: Pick<Uri, 'path'>): string | undefined {
  // Like the editor: it takes every disk but Linux' for one that tells no large letters from small ones.
  return pathBelow(folder.path, path, folder.scheme === 'file' && process.platform !== 'linux');
}

/** Whether two URIs are of one file. */
export function isSameFile(one: Uri, other: Uri): boolean {
  return one.scheme === other.scheme && one.authority === other.authority && pathInside(one, other) === '';
}
