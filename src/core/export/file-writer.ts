import { applyEdits } from '../base/change';
import { findSection, markSection, placeSection } from './marked-section';
import { type JsonPlace, placeInJson, takeFromJson } from './place-in-json';
import { type Comments, isSigned, sign } from './signature';

/** The whole text afterwards, `''` for a file that goes; or why it is left as it is although it differs: one sentence. */
export type Outcome = { after: string } | { refused: string };

/** Writes what is ours in a file, and takes it out again. What it has not written itself it leaves. */
export interface FileWriter {
  /** @param before undefined where there is no file */
  place: (before: string | undefined) => Outcome;
  /** @returns undefined where there is nothing of ours */
  take: (before: string) => Outcome | undefined;
}

const NOT_OURS = { refused: 'It was not written from here, or changed since.' };

const SECTION_CHANGED = { refused: 'Somebody has changed our section of it.' };

/** A file that is ours as a whole, as long as it is as it was left: Markdown, or JavaScript by its comments. */
export function ownFile(text: string, comments: Comments = '<!--'): FileWriter {
  return {
    place: (before) => (before === undefined || isSigned(before) ? { after: sign(text, before, comments) } : NOT_OURS),
    take: (before) => (isSigned(before) ? { after: '' } : NOT_OURS),
  };
}

/** A file that is ours as a whole, in a language whose comments begin with `#`. @param lines whole lines */
export function ownHashFile(lines: string): FileWriter {
  const { place, take } = sharedSection(lines, '#');
  return {
    place: (before) => (before === undefined || findSection(before) ? place(before) : NOT_OURS),
    take: (before) => take(before) ?? NOT_OURS,
  };
}

/**
 * A section at the end of a file of others, or where it stands already.
 * @param lines whole lines
 * @param comments the kind of comment that its markers are
 * @param isForeign whether a text without our section says the same by itself, in somebody's own words
 */
export function sharedSection(
  lines: string,
  comments: '#' | '<!--',
  isForeign: (text: string) => false | Outcome = () => false,
): FileWriter {
  const section = markSection(lines, (text) => (comments === '#' ? `# ${text}` : `<!-- ${text} -->`));
  return {
    place: (before = '') => {
      const foreign = findSection(before) ? false : isForeign(before);
      if (foreign) return foreign;
      const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
      const edits = placeSection(before, section, () => ({ at: before.length, before: gap }));
      return edits ? { after: applyEdits(before, edits) } : SECTION_CHANGED;
    },
    take: (before) => {
      const found = findSection(before);
      if (!found) return undefined;
      if (found.changed) return SECTION_CHANGED;
      const [head, tail] = [before.slice(0, found.start), before.slice(found.end)];
      // The empty line that set it off.
      return { after: (tail === '' ? head.replace(/\r?\n(\r?\n)$/, '$1').replace(/^\r?\n$/, '') : head) + tail };
    },
  };
}

/** A line by which one file of instructions takes in another: `@AGENTS.md`. */
export function includedFile(path: string): FileWriter {
  const line = `@${path}`;
  return sharedSection(`${line}\n`, '<!--', (text) =>
    text.split(/\r?\n/).some((each) => [line, `@./${path}`].includes(each.trim())) ? { after: text } : false,
  );
}

/** Values in a JSON file of others. @param needed what the file has to have beside them, and keeps */
export function jsonPlaces(places: readonly JsonPlace[], needed?: JsonPlace): FileWriter {
  const all = needed ? [needed, ...places] : places;
  return {
    place: (before = '') => fold(all, { after: before }, placeInJson),
    take: (before) => {
      const taken = fold(places, { after: before }, (text, place) => takeFromJson(text, place) ?? { after: text });
      if ('refused' in taken) return taken;
      if (taken.after === before) return undefined;
      const created = needed && placeInJson('', needed);
      return created && 'after' in created && created.after === taken.after ? { after: '' } : taken;
    },
  };
}

function fold(
  places: readonly JsonPlace[],
  first: Outcome,
  step: (text: string, place: JsonPlace) => Outcome,
): Outcome {
  return places.reduce((outcome, place) => ('refused' in outcome ? outcome : step(outcome.after, place)), first);
}
