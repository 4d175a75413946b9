import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import type { TreeNode } from './tree-node';

/** The rows of each folder in which the mode is on, below a row of its own where there are several. */
export function perFolder(model: Model, rowsOf: (folder: FolderModel) => TreeNode[]): TreeNode[] {
  const folders = model.activeFolders;
  if (folders.length === 1 && folders[0]) return rowsOf(folders[0]);
  return folders.flatMap((folderModel) => {
    const children = rowsOf(folderModel);
    if (children.length === 0) return [];
    const { folder } = folderModel;
    return { id: folder.uri.toString(), label: folder.name, icon: 'folder', contextValue: 'folder', children };
  });
}
