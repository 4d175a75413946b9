import {
  type Change,
  FileProblem,
  type Files,
  noteOnTools,
  type Outcome,
  type PartnerHere,
  renderAgentsSection,
} from '../../core';
import type { Audience } from './audience';
import { readBroughtAlong } from './read-brought-along';
import type { Note, SetUpFile } from './set-up-file';
import { setUpFiles, type SetUpTexts } from './set-up-files';

/** What setting up, or taking it away again, would do to one file. */
export interface PlannedFile {
  audience: Audience;
  /** Relative to the workspace folder. */
  path: string;
  /** Absent where there is nothing to do. */
  change?: Change;
  /** The whole text afterwards; `''` for a file that goes. */
  after: string;
  /** Why the file is left as it is although it differs: one sentence. */
  refused?: string;
  /** That it makes a harness run our program: only where somebody has asked for it. */
  isHook?: true;
  note?: Note;
  /** The same done to another text of the file. */
  again: (before: string) => Outcome | undefined;
}

/** What a set-up is planned with. */
export interface SetUpRequest {
  /** Of the folder that is set up. */
  files: Pick<Files, 'read'>;
  /** The directory of what the program brings along: `agents` and `skills` lie in it. */
  media: string;
  /** Relative to the folder. */
  tasksFolder: string;
  /** The roles of partners, as core finds them in the folder. */
  here: readonly PartnerHere[];
}

/**
 * What it takes to tell other agents of the partners and routes. Nothing is written, and nothing planned over what this has not
 * written itself.
 */
export async function planSetUp(request: SetUpRequest): Promise<PlannedFile[]> {
  const planned = setUpFiles(await readTexts(request)).map((file) =>
    planFile(request.files, file, (before) =>
      before === undefined && file.isGiven ? undefined : file.writer.place(before),
    ),
  );
  return (await Promise.all(planned)).flat();
}

/** What it takes to take away again what was set up: a file that somebody has changed since is left, and so is all else in it. */
export async function planRemoval(request: SetUpRequest): Promise<PlannedFile[]> {
  const planned = setUpFiles(await readTexts(request)).map((file) =>
    planFile(request.files, file, (before) => (before === undefined ? undefined : file.writer.take(before))),
  );
  return (await Promise.all(planned)).flat();
}

/** What was chosen of a plan, one for each file: what is done to it one after the other. */
export function joinPlanned(chosen: readonly PlannedFile[]): PlannedFile[] {
  const joined = new Map<string, PlannedFile>();
  for (const file of chosen) {
    const earlier = joined.get(file.path);
    const outcome = earlier && file.change ? file.again(earlier.after) : undefined;
    if (!earlier?.change) joined.set(file.path, file);
    else if (outcome && 'after' in outcome) {
      const before = earlier.change.kind === 'create' ? undefined : earlier.change.before;
      const { change: _, ...others } = earlier;
      joined.set(file.path, { ...others, ...outcome, ...changeOf(file.path, before, outcome.after) });
    }
  }
  return [...joined.values()];
}

async function readTexts({ media, tasksFolder, here }: SetUpRequest): Promise<SetUpTexts> {
  return {
    ...(await readBroughtAlong(media)),
    section: renderAgentsSection(tasksFolder, here),
    note: noteOnTools(tasksFolder),
  };
}

/** @param write undefined where nothing is to be done, or said */
async function planFile(
  files: Pick<Files, 'read'>,
  { audience, paths, isHook, note }: SetUpFile,
  write: (before: string | undefined) => Outcome | undefined,
): Promise<PlannedFile[]> {
  let [file] = paths;
  const common = { audience, again: write, ...(isHook && { isHook }), ...(note && { note }) };
  try {
    let bytes: Uint8Array | undefined;
    for (file of paths) {
      bytes = await files.read(file);
      if (bytes) break;
    }
    const before = bytes && new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
    const written = write(before);
    if (!written) return [];
    if ('refused' in written) return [{ ...common, path: file, after: before ?? '', ...written }];
    return [{ ...common, path: file, ...written, ...changeOf(file, before, written.after) }];
  } catch (error) {
    if (!(error instanceof FileProblem) && !(error instanceof TypeError)) throw error;
    const reason = error instanceof FileProblem ? error.message : 'cannot be read as text';
    return [{ ...common, path: file, after: '', refused: `It ${reason}.` }];
  }
}

function changeOf(file: string, before: string | undefined, after: string): { change?: Change } {
  if (before === undefined) return { change: { kind: 'create', path: file, text: after } };
  if (before === after) return {};
  if (after === '') return { change: { kind: 'remove', path: file, before } };
  return { change: { kind: 'edit', path: file, before, edits: [{ start: 0, end: before.length, text: after }] } };
}
