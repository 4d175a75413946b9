import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { repository } from './source-files';

/** What people look at: each in three themes. */
const PARTS = [
  ...['walkthrough', 'restricted', 'side-bar', 'side-bar-300px', 'project', 'wizard'],
  ...[
    'board',
    'board-beside',
    'board-lanes',
    'board-250px',
    'board-200-percent',
    'reading',
    'map',
    'migration',
    'review',
  ],
  'set-up',
];
const THEMES = ['light', 'dark', 'contrast'];
/** All of it is cloned by everybody. */
const MOST_BYTES = 1_500_000;

const folder = path.join(repository, 'media/gallery');
const wanted = PARTS.flatMap((part) => THEMES.map((theme) => `${part}-${theme}.png`));

suite('The gallery', () => {
  const page = readFileSync(path.join(folder, 'README.md'), 'utf8');
  const shown = [...page.matchAll(/<img src="([^"]+)" alt="([^"]+)">/g)];

  test('shows each part in three themes, once', () =>
    assert.deepEqual(
      shown.map(([, file]) => file),
      wanted,
    ));

  test('has no picture that is not shown', () =>
    assert.deepEqual(readdirSync(folder).sort(), ['README.md', ...wanted].sort()));

  test('says of each picture what it shows, and in which theme', () => {
    const words = shown.map(([, , alt]) => alt);
    assert.equal(new Set(words).size, wanted.length);
  });

  test('is small enough to be cloned by everybody', () => {
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  });

  test('can be found from the README', () =>
    assert.ok(readFileSync(path.join(repository, 'README.md'), 'utf8').includes('](media/gallery/README.md)')));
});
