import assert from 'node:assert/strict';
import { signMode, type RooMode } from '../../../src/core/export/roo-mode';
import { roomodesFile } from '../../../src/core/export/roomodes-file';

const MODE: RooMode = {
  slug: 'django-developer',
  name: 'Django Developer',
  description: 'Builds.',
  roleDefinition: 'You build.',
  whenToUse: 'Builds.',
  groups: ['read'],
  customInstructions: 'Begin.',
};
const OTHER = { slug: 'other', name: 'Other' };
const inJson = (...modes: readonly unknown[]): string => `${JSON.stringify({ customModes: modes }, null, 2)}\n`;

suite('roomodesFile', () => {
  const file = roomodesFile(MODE);
  const placed = file.place(undefined);
  const alone = 'after' in placed ? placed.after : '';
  const beside = `customModes:\n  - slug: other\n    name: Other\n${alone.slice(alone.indexOf('\n') + 1)}`;

  for (const [what, before, expected] of [
    ['goes with our mode alone in it', alone, { after: '' }],
    ['keeps the mode of others', beside, { after: 'customModes:\n  - slug: other\n    name: Other\n' }],
    [
      'keeps our mode where somebody has changed it',
      alone.replace('You build.', 'You break.'),
      { refused: 'Somebody has changed our part of it.' },
    ],
    ['keeps what has none of ours', 'customModes:\n  - slug: other\n', undefined],
    ['keeps what has no modes', 'other: 1\n', undefined],
    ['keeps the mode of others in JSON', inJson(OTHER, signMode(MODE)), { after: inJson(OTHER) }],
    [
      'keeps a mode in JSON that is not from here',
      inJson(OTHER, MODE),
      { refused: 'It has a mode "django-developer" that is not from here, or was changed since.' },
    ],
  ] as const)
    test(what, () => assert.deepEqual(file.take(before), expected));
});
