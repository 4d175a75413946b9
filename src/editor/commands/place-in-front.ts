import { Uri, window, type Selection, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { DraftPlace } from '../../core/draft-task';
import { pathOf } from '../place';

/** What the developer had in front of them when they asked for a partner. */
export interface PlaceInFront {
  folder: WorkspaceFolder;
  place: DraftPlace;
}

/**
 * The place a command is about: the explorer's or editor's file, else the active editor.
 * @param target the command's first argument
 * @returns undefined outside every workspace folder, and for a document that is no file
 */
export function placeInFront(target: unknown): PlaceInFront | undefined {
  const editor = window.activeTextEditor;
  const uri = target instanceof Uri ? target : editor?.document.uri;
  const found = uri && pathOf(uri);
  if (!found) return undefined;
  const { folder, path } = found;
  const inEditor = editor?.document.uri.toString() === uri.toString();
  return { folder, place: inEditor ? { path, ...selectionOf(editor.document, editor.selection) } : { path } };
}

function selectionOf(document: TextDocument, selection: Selection): Omit<DraftPlace, 'path'> {
  const { start, end, isEmpty } = selection;
  const endLine = !isEmpty && end.character === 0 ? end.line : end.line + 1;
  return {
    language: document.languageId,
    line: start.line + 1,
    endLine,
    ...(!isEmpty && { selection: document.getText(selection) }),
  };
}
