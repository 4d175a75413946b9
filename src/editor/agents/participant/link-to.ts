import { escapeMarkdown } from '../../views/escape-markdown';
import type { FolderModel } from '../../model/folder-model';
import { uriOf } from '../../files/place';

/** A Markdown link to a line of a file in a folder. */
export function linkTo({ folder }: FolderModel, path: string, line?: number): string {
  if (path === '') return '';
  const place = line === undefined ? '' : `:${line}`;
  const uri = uriOf(folder, path).with({ fragment: line === undefined ? '' : `L${line}` });
  return `[${escapeMarkdown(path)}${place}](${uri.toString()})`;
}
