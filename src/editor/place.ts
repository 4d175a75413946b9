import { Uri, workspace, type WorkspaceFolder } from 'vscode';

/** The URI of a path that core names, relative to its folder. */
export function uriOf(folder: WorkspaceFolder, path: string): Uri {
  return path === '' || path === '.' ? folder.uri : Uri.joinPath(folder.uri, path);
}

/** The folder of a URI and the path core knows it by; undefined outside every workspace folder. */
export function pathOf(uri: Uri): { folder: WorkspaceFolder; path: string } | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return undefined;
  const base = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return { folder, path: uri.path.startsWith(base) ? uri.path.slice(base.length) : '' };
}
