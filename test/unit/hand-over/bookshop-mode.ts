import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDjangoMode, type DjangoMode, type ModeSettings } from '../../../src/core';
import type { DraftPlace } from '../../../src/core/hand-over/draft-request';
import type { Surroundings } from '../../../src/core/mode/surroundings';
import type { Files } from '../../../src/core/base/ports';
import { NO_CHANGES } from '../memory-files';
import { createNodeFiles } from '../../../src/node/reading/node-files';

const BOOKSHOP = resolve('examples/bookshop');

/** The example as a mode, at a time that does not pass. */
export function bookshopMode(settings: Partial<ModeSettings> = {}): DjangoMode {
  return fixedMode(createNodeFiles(BOOKSHOP), settings);
}

/** A mode over some files, at a time that does not pass. */
export function fixedMode(
  files: Files,
  settings: Partial<ModeSettings> = {},
  more: Partial<Surroundings> = {},
): DjangoMode {
  return createDjangoMode({
    files,
    changes: NO_CHANGES,
    clock: { now: () => new Date(2026, 0, 2, 3, 4, 5) },
    settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: 'roo-commander', ...settings }),
    ...more,
  });
}

/** Lines of a file of the example, as an editor hands them over when they are selected. */
export function selected(path: string, line: number, endLine: number): DraftPlace {
  const lines = readFileSync(join(BOOKSHOP, path), 'utf8').split('\n');
  return { path, line, endLine, selection: lines.slice(line - 1, endLine).join('\n') };
}
