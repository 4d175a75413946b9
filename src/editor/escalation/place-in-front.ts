import { Uri, window, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { DraftPlace } from '../../core';
import { pathOf, uriOf } from '../files/place';
import { contentOf, type ContentSubject } from '../model/content-subject';
import { isEscalationDrop, isEscalationPrefill, isEscalationTarget } from './escalation-target';
import { frontUri } from './front-uri';

/** What the developer had in front of them when they asked for a partner. */
export interface PlaceInFront {
  uri: Uri;
  /** Undefined for what lies in no workspace folder. */
  folder: WorkspaceFolder | undefined;
  /** Its path is `''` for what lies in no workspace folder or is not saved yet. */
  place: DraftPlace;
  /** Undefined where the file is not open as text. */
  document: TextDocument | undefined;
}

/**
 * The place a command is about: the lines of a code action, the explorer's or source control's file, else what is in front:
 * an editor, a notebook, or a file that is not text.
 * @param target the command's first argument
 * @returns undefined where nothing is in front
 */
export function placeInFront(target: unknown): PlaceInFront | undefined {
  const uri = uriOfTarget(target) ?? frontUri();
  if (!uri) return undefined;
  const notebook = workspace.notebookDocuments.find((each) =>
    each.getCells().some(({ document }) => document.uri.toString() === uri.toString()),
  );
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const { folder, path } = pathOf(notebook?.uri ?? uri) ?? { folder: undefined, path: '' };
  const language = document && { language: document.languageId };
  const { lines, selection } = linesIn(document, target) ?? {};
  // The lines of a notebook's cell, and of what is no file, are no lines of a file.
  const named = path !== '' && !notebook ? lines : undefined;
  return { uri, folder, document, place: { path, ...language, ...named, ...(selection && { selection }) } };
}

function uriOfTarget(target: unknown): Uri | undefined {
  if (target instanceof Uri) return target;
  if (isEscalationTarget(target) || isEscalationPrefill(target)) return target.uri;
  const content = aboutOf(target);
  if (content?.row.at) return uriOf(content.folder, content.row.at.file);
  const isState = typeof target === 'object' && target !== null && 'resourceUri' in target;
  return isState && target.resourceUri instanceof Uri ? target.resourceUri : undefined;
}

/** The row of *What is in it* that a target is, or what was dragged. */
function aboutOf(target: unknown): ContentSubject | undefined {
  return isEscalationDrop(target) ? target.about : contentOf(target);
}

/** The lines that a target names by itself. */
function namedLines(target: unknown): { line: number; endLine: number } | undefined {
  if (isEscalationTarget(target)) return target;
  const at = aboutOf(target)?.row.at;
  return at ? { line: at.line, endLine: at.line } : undefined;
}

interface Lines {
  lines: { line: number; endLine: number };
  selection?: string;
}

/** Where the file is not open, the lines that a target names are read by core. */
function linesIn(document: TextDocument | undefined, target: unknown): Lines | undefined {
  const named = namedLines(target);
  if (named) {
    const { line, endLine } = named;
    if (!document) return { lines: { line, endLine } };
    const texts = Array.from(
      { length: Math.min(endLine, document.lineCount) - line + 1 },
      (_, index) => document.lineAt(line - 1 + index).text,
    );
    return { lines: { line, endLine }, selection: texts.join('\n') };
  }
  const editor = window.activeTextEditor;
  if (!document || editor?.document !== document) return undefined;
  const { start, end, isEmpty } = editor.selection;
  const endLine = !isEmpty && end.character === 0 ? end.line : end.line + 1;
  return {
    lines: { line: start.line + 1, endLine },
    ...(!isEmpty && { selection: document.getText(editor.selection) }),
  };
}
