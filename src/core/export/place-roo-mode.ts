import { findYamlRanges, parseYaml } from '../base/yaml';
import { findSection, markSection, placeSection } from './marked-section';
import { placeRooModeInJson } from './place-roo-mode-json';
import { renderRooModeYaml, type RooMode } from './roo-mode';
import { ROO_KEY, slugOf, type Placement } from './roo-placement';

const comment = (indent: string) => (text: string) => `${indent}# ${text}`;

/** A `.roomodes` file that holds the mode alone. */
export function newRoomodes(mode: RooMode): string {
  return `${ROO_KEY}:\n${markSection(renderRooModeYaml(mode, '  '), comment('  '))}`;
}

/** Puts the mode into a `.roomodes` file, YAML or JSON, or in place of an older one of ours. Every other byte of it stays. */
export function placeRooMode(text: string, mode: RooMode): Placement {
  if (/^[\s\uFEFF]{0,1000}\{/.test(text)) return placeRooModeInJson(text, mode);
  if (text.trim() === '') return { edits: [{ start: text.length, end: text.length, text: newRoomodes(mode) }] };
  const list = findYamlRanges(text)?.find(({ key }) => key === ROO_KEY);
  if (!list) return { refused: `It has no list "${ROO_KEY}", or cannot be read.` };
  if (!findSection(text) && slugsIn(text).includes(mode.slug))
    return { refused: `It has a mode "${mode.slug}" that is not from here.` };
  const value = text.slice(list.start, list.end).trimEnd();
  if (value.startsWith('[') || value === '')
    return { refused: `Its "${ROO_KEY}" is not written as a list with dashes.` };
  const indent = text.slice(text.lastIndexOf('\n', list.start - 1) + 1, list.start);
  const edits = placeSection(text, markSection(renderRooModeYaml(mode, indent), comment(indent)), () => {
    const lineEnd = text.indexOf('\n', list.start + value.length);
    return lineEnd === -1 ? { at: text.length, before: '\n' } : { at: lineEnd + 1, before: '' };
  });
  return edits ? { edits } : { refused: 'Somebody has changed our part of it.' };
}

function slugsIn(text: string): unknown[] {
  const modes = parseYaml(text).value[ROO_KEY];
  return Array.isArray(modes) ? modes.map(slugOf) : [];
}
