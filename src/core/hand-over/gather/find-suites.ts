import type { ContextSuite } from '../render/hand-over-context';
import type { Files } from '../../base/ports';
import type { AppTests, InventoryLists } from '../../project/inventory';
import type { Concern } from './find-concern';
import { giveWay } from '../../base/in-turns';
import { directoryOf, nameOf } from '../../base/path-parts';
import { readText } from './read-text';

/** So many files of journeys are read, and so many of their tests named. */
const MAX_FILES = 12;
const MAX_TITLES = 6;

/** The ending of a script that tests, and where a test is a journey: by its own ending, or by a directory not far above. */
const JOURNEY =
  /\.(?:spec|test|cy|e2e)\.[cm]?[jt]sx?$(?<=\.(?:cy|e2e)\.\w+|(?:^|\/)(?:e2e|cypress|playwright|end-to-end|integration)\/(?:[^/]+\/){0,6}[^/]+\.\w+\.\w+)/;
const TITLE = /\b(?:test|it|scenario)\(\s{0,20}(["'`])([^"'`\n]{1,160})\1/gi;

/** The tests that are there: those of the apps, the place's own first, then journeys through a browser. */
export async function findSuites(
  files: Files,
  inventory: InventoryLists,
  { app }: Concern,
  listing: readonly string[],
): Promise<ContextSuite[]> {
  await giveWay();
  const ofApps = [...inventory.tests].sort((a, b) => Number(b.app === app) - Number(a.app === app)).map(toSuite);
  const journeys: ContextSuite[] = [];
  for (const path of listing.filter((each) => JOURNEY.test(each)).slice(0, MAX_FILES)) {
    const text = (await readText(files, path)) ?? '';
    const titles = [...text.matchAll(TITLE)].map(([, , title = '']) => title);
    const framework = /@playwright\/test/.test(text) ? 'Playwright' : /\bcy\./.test(text) ? 'Cypress' : 'a browser';
    journeys.push({
      name: nameOf(path),
      framework,
      count: titles.length,
      place: { path },
      titles: titles.slice(0, MAX_TITLES),
    });
  }
  return [...ofApps, ...journeys];
}

const FRAMEWORKS: Readonly<Record<AppTests['framework'], string>> = {
  pytest: 'pytest',
  unittest: 'Django’s TestCase',
  mixed: 'pytest and Django’s TestCase',
};

function toSuite({ app, framework, files, functions }: AppTests): ContextSuite {
  const [first = ''] = files;
  const path = files.length === 1 ? first : directoryOf(first);
  return { name: app ?? 'outside every app', framework: FRAMEWORKS[framework], count: functions, place: { path } };
}
