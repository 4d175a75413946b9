import type { WorkspaceFolder } from 'vscode';
import type { Place } from '../../core';
import type { Markdown } from '../surfaces/markdown';

/** One row of a view, as data: what it shows, where a click leads, and what commands get of it. */
export interface TreeNode<Subject = unknown> {
  /** Unique in its view, and the same for the same thing as long as it lives: VS Code keeps selection and expansion by it. */
  id: string;
  label: string;
  description?: string;
  tooltip?: Markdown;
  /** A product icon's id, with a theme colour where it says something. */
  icon?: string;
  iconColor?: string;
  contextValue?: string;
  /** What a screen reader says; label and description where it is absent. */
  spoken?: string;
  /** The place a click opens. */
  place?: RowPlace;
  /** A command that a click runs, where it opens no place. */
  runs?: string;
  /** Whether a click shows the place in the Explorer view: there is no file that an editor could open. */
  reveals?: boolean;
  /** What a command that is run on the row acts on. */
  subject?: Subject;
  /** Present, even when empty, on a row that can be expanded. */
  children?: TreeNode<Subject>[];
  collapsed?: boolean;
  /** Makes the rows below once they are asked for, where there can be thousands; takes the place of `children`. */
  below?: () => TreeNode<Subject>[];
  /** Finds the rows below, the first time that the row is expanded. */
  load?: () => Promise<TreeNode<Subject>[]>;
  /** Another number where `load` would find other rows than before. */
  version?: number;
}

/** A line in a file of a workspace folder. */
interface RowPlace extends Place {
  folder: WorkspaceFolder;
  line: number;
}

/** Whether a command's argument is a row of one of our views. */
export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'id' in value && 'label' in value;
}
