import type { TextEdit } from '../../core/change';
import { findYamlRanges, parseYaml } from '../../core/yaml';
import { findArrayEnd } from './find-array-end';
import { findSection, markSection, placeSection } from './marked-section';
import { renderRooModeYaml, type RooMode } from './roo-mode';

/** The edits of a file, or why it is left as it is: one sentence. */
export type Placement = { edits: TextEdit[] } | { refused: string };

const KEY = 'customModes';
const comment = (indent: string) => (text: string) => `${indent}# ${text}`;

/** A `.roomodes` file that holds the mode alone. */
export function newRoomodes(mode: RooMode): string {
  return `${KEY}:\n${markSection(renderRooModeYaml(mode, '  '), comment('  '))}`;
}

/** Puts the mode into a `.roomodes` file, YAML or JSON. Every other byte of it stays. */
export function placeRooMode(text: string, mode: RooMode): Placement {
  if (/^[\s\uFEFF]{0,1000}\{/.test(text)) return placeInJson(text, mode);
  if (text.trim() === '') return { edits: [{ start: text.length, end: text.length, text: newRoomodes(mode) }] };
  const list = findYamlRanges(text)?.find(({ key }) => key === KEY);
  if (!list) return { refused: `It has no list "${KEY}", or cannot be read.` };
  if (!findSection(text) && slugsIn(text).includes(mode.slug)) return { refused: `It has a mode "${mode.slug}" that is not from here.` };
  const value = text.slice(list.start, list.end).trimEnd();
  if (value.startsWith('[') || value === '') return { refused: `Its "${KEY}" is not written as a list with dashes.` };
  const indent = /[^\n]*$/.exec(text.slice(0, list.start))?.[0] ?? '';
  const edits = placeSection(text, markSection(renderRooModeYaml(mode, indent), comment(indent)), () => {
    const lineEnd = text.indexOf('\n', list.start + value.length);
    return lineEnd < 0 ? { at: text.length, before: '\n' } : { at: lineEnd + 1, before: '' };
  });
  return edits ? { edits } : { refused: 'Somebody has changed our part of it.' };
}

function placeInJson(text: string, mode: RooMode): Placement {
  const modes = modesInJson(text);
  if (!modes) return { refused: `It has no list "${KEY}", or is not plain JSON.` };
  const present = modes.find((candidate) => slugOf(candidate) === mode.slug);
  if (present !== undefined) {
    return JSON.stringify(present) === JSON.stringify(mode) ? { edits: [] } : { refused: `It has a mode "${mode.slug}" that is not as it would be now.` };
  }
  const end = findArrayEnd(text, KEY);
  if (end === undefined) return { refused: `It has no list "${KEY}".` };
  const at = text.slice(0, end).trimEnd().length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = JSON.stringify(mode, undefined, 2).replace(/^/gm, '    ').replaceAll('\n', eol);
  const tail = /\n/.test(text.slice(at, end)) ? '' : `${eol}  `;
  return { edits: [{ start: at, end: at, text: `${modes.length > 0 ? ',' : ''}${eol}${entry}${tail}` }] };
}

function modesInJson(text: string): unknown[] | undefined {
  try {
    const { [KEY]: modes } = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
    return Array.isArray(modes) ? modes : undefined;
  } catch {
    return undefined;
  }
}

function slugsIn(text: string): unknown[] {
  const modes = parseYaml(text).value[KEY];
  return Array.isArray(modes) ? modes.map(slugOf) : [];
}

function slugOf(mode: unknown): unknown {
  return typeof mode === 'object' && mode !== null && 'slug' in mode ? mode.slug : undefined;
}
