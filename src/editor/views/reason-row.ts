import type { WorkspaceFolder } from 'vscode';
import { joinMarkdown } from '../surfaces/markdown';
import type { TreeNode } from './tree-node';

/** A reason with the line of the file that it stands in; a click opens it. */
export function reasonRow<Subject>(
  folder: WorkspaceFolder,
  { file, line, text }: { file: string; line: number; text: string },
  id: string,
): TreeNode<Subject> {
  const description = `${file}:${line}`;
  return {
    id,
    label: text.replace(/\.$/, ''),
    description,
    tooltip: joinMarkdown([text, description], '\n\n'),
    icon: 'go-to-file',
    place: { folder, path: file, line },
  };
}
