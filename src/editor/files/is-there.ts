import { FileSystemError, workspace, type Uri } from 'vscode';

/** Whether a file or a folder exists. One of which nothing is to be known, for want of permission or of a network, counts as there. */
export async function isThere(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    (error: unknown) => !(error instanceof FileSystemError && error.code === 'FileNotFound'),
  );
}
