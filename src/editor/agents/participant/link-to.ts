import type { FolderModel } from '../../model/folder-model';
import { uriOf } from '../../files/place';
import { fileLink, markdown, type Markdown } from '../../surfaces/markdown';

/** A link to a line of a file in a folder; nothing where no file is named. */
export function linkTo({ folder }: FolderModel, path: string, line?: number): Markdown {
  if (path === '') return markdown``;
  const place = line === undefined ? '' : `:${line}`;
  const uri = uriOf(folder, path).with({ fragment: line === undefined ? '' : `L${line}` });
  return fileLink(path + place, uri);
}
