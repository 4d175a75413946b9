import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { pictures, repository } from '../host/repository';
import { withFewColours } from './with-few-colours';

/** The light one first: the window is dark before and after pictures are taken. */
const THEMES = ['light', 'contrast', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Larger pictures make the extension's page slow to open. */
const MAX_BYTES = 120_000;

/** So many colours a picture has that is kept. */
const COLOURS = 64;

const isUpdating = process.env['UPDATE_PICTURES'] === '1';

/** What a window needs for its theme to follow {@link useTheme}, and for a picture never to catch it halfway. */
export const pictureSettings: Readonly<Record<string, unknown>> = {
  'window.autoDetectColorScheme': true,
  'workbench.preferredDarkColorTheme': 'Dark 2026',
  'workbench.preferredLightColorTheme': 'Light 2026',
  'workbench.preferredHighContrastColorTheme': 'Default High Contrast',
  'workbench.reduceMotion': 'on',
  // A picture of a row under the pointer has its buttons, and no hover over the rows below.
  'workbench.hover.delay': 60_000,
};

/** How the workbench is marked in each theme. */
const MARKS: Readonly<Record<Theme, string>> = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' };

/** Has the window change to a theme, as it does when the system's colour scheme changes, and checks that it did. */
async function useTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: theme === 'contrast' ? 'active' : 'none',
  });
  await page.locator(`.monaco-workbench.${MARKS[theme]}`).waitFor();
  const colour = await page.evaluate<string>(
    "getComputedStyle(document.querySelector('.monaco-workbench')).backgroundColor",
  );
  const brightness = Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
  assert.equal(brightness > 127, theme === 'light', `${colour} is no ${theme} background`);
  if (theme === 'contrast') for (const frame of page.frames()) await frame.evaluate(OWN_COLOURS).catch(() => undefined);
}

/** The colours of VS Code's theme are to be seen, and not those that the browser would put in their place for a system of high contrast. */
const OWN_COLOURS = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { forced-color-adjust: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}`;

/**
 * Leaves `dist/pictures/<name>-<theme>.png` of the whole window, in each theme; with `UPDATE_PICTURES=1` also
 * `media/gallery/<part>-<theme>.png`. The window is dark before and after.
 * @param shown the part of the gallery that the window shows, and where; undefined where that is none of them
 */
export async function takePictures(page: Page, name: string, shown?: { part: string; clip: Area }): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const theme of THEMES) {
    await useTheme(page, theme);
    await page.screenshot({ path: path.join(pictures, `${name}-${theme}.png`) });
    if (shown && isUpdating)
      keepPicture(await page.screenshot({ clip: shown.clip }), 'gallery', `${shown.part}-${theme}.png`);
  }
}

/** Keeps a picture in a folder of `media`, with few colours: most of a window has a handful. */
function keepPicture(png: Buffer, folder: string, name: string): void {
  const target = path.join(repository, 'media', folder);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, name), withFewColours(png, COLOURS));
}

/**
 * Leaves `dist/pictures/<name>.png` of a part of the window, for the README; with `UPDATE_PICTURES=1` in media/pictures
 * too, where the README finds it. The window is dark afterwards.
 */
export async function takeReadmePicture(page: Page, name: string, theme: Theme, clip: Area): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const file = path.join(pictures, `${name}.png`);
  await useTheme(page, theme);
  const png = await page.screenshot({ path: file, clip });
  await useTheme(page, 'dark');
  assert.ok(png.length <= MAX_BYTES, `${name}.png is ${png.length} bytes; show less of the window`);
  if (isUpdating) keepPicture(png, 'pictures', `${name}.png`);
}

/** Where a view stands in the window: from its title to its last row. */
export async function areaOf(page: Page, view: string): Promise<Area> {
  const tree = page.getByRole('tree', { name: view });
  const pane = await boxOf(page.locator('.pane').filter({ has: tree }));
  const last = await boxOf(tree.getByRole('treeitem').last());
  return { ...pane, height: Math.min(pane.height, last.y + last.height + 8 - pane.y) };
}

/** Where something stands in the window. */
export async function boxOf(locator: Locator): Promise<Area> {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box;
}
