import type { TextEdit } from '../base/change';
import { findArray } from './find-array';
import { isSignedMode, signMode, type RooMode } from './roo-mode';
import { ROO_KEY, slugOf, type Placement } from './roo-placement';

/**
 * Puts the mode into a `.roomodes` file of JSON. It knows no comments, so that the mode itself is signed: as long as it is as it was
 * written, a new one takes its place.
 */
export function placeRooModeInJson(text: string, mode: RooMode): Placement {
  const modes = modesIn(text);
  const list = modes && findArray(text, ROO_KEY);
  if (!list) return { refused: `It has no list "${ROO_KEY}", or is not plain JSON.` };
  const objects = modes.filter(
    (candidate) => typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate),
  );
  const index = objects.findIndex((candidate) => slugOf(candidate) === mode.slug);
  const signed = signMode(mode);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (index === -1) return { edits: [insertion(text, list.end, modes.length > 0, write(signed, '    ', eol), eol)] };
  const place = list.objects[index];
  if (!place || !isSignedMode(objects[index]))
    return { refused: `It has a mode "${mode.slug}" that is not from here, or was changed since.` };
  if (JSON.stringify(objects[index]) === JSON.stringify(signed)) return { edits: [] };
  const before = text.slice(text.lastIndexOf('\n', place.start) + 1, place.start);
  const indent = before.slice(before.trimEnd().length);
  return { edits: [{ ...place, text: write(signed, indent, eol).trimStart() }] };
}

function insertion(text: string, end: number, hasOthers: boolean, entry: string, eol: string): TextEdit {
  const at = text.slice(0, end).trimEnd().length;
  const tail = text.slice(at, end).includes('\n') ? '' : `${eol}  `;
  return { start: at, end: at, text: `${hasOthers ? ',' : ''}${eol}${entry}${tail}` };
}

function write(mode: RooMode, indent: string, eol: string): string {
  return JSON.stringify(mode, undefined, 2).replace(/^/gm, indent).replaceAll('\n', eol);
}

function modesIn(text: string): unknown[] | undefined {
  try {
    const { [ROO_KEY]: modes } = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
    return Array.isArray(modes) ? modes : undefined;
  } catch {
    return undefined;
  }
}
