import { parseYaml } from '../base/yaml';
import { applyEdits } from '../base/change';
import type { FileWriter } from './file-writer';
import { findSection } from './marked-section';
import { newRoomodes, placeRooMode } from './place-roo-mode';
import { takeFromJson } from './place-in-json';
import { isSignedMode, type RooMode } from './roo-mode';
import { ROO_KEY, slugOf } from './roo-placement';

/** A file of modes, YAML or JSON, that holds one of ours beside those of others. */
export function roomodesFile(mode: RooMode): FileWriter {
  return {
    place: (before) => {
      if (before === undefined) return { after: newRoomodes(mode) };
      const placed = placeRooMode(before, mode);
      return 'refused' in placed ? placed : { after: applyEdits(before, placed.edits) };
    },
    take: (before) => {
      const section = findSection(before);
      if (section?.changed) return { refused: 'Somebody has changed our part of it.' };
      if (section) {
        const after = before.slice(0, section.start) + before.slice(section.end);
        return { after: after.trim() === `${ROO_KEY}:` ? '' : after };
      }
      // JSON and YAML in that style are one to a reader of YAML.
      const modes = parseYaml(before).value[ROO_KEY];
      const ours = Array.isArray(modes) ? modes.find((each) => slugOf(each) === mode.slug) : undefined;
      if (ours === undefined) return undefined;
      if (!isSignedMode(ours))
        return { refused: `It has a mode "${mode.slug}" that is not from here, or was changed since.` };
      return takeFromJson(before, { keys: [ROO_KEY], value: ours, inList: true });
    },
  };
}
