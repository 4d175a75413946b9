import { isForOwnMachine, isForTests } from '../django/kind-of-place';
import { nameOf } from '../base/path-parts';
import { ancestorsOf } from '../partners/routing/around/lines';
import { findOpenings, type Opening } from '../project/settings/deploy/find-openings';
import { isSettingsFile } from '../project/source/classify-path';
import { findShapes } from '../redact/find-shapes';
import type { ChangedFile } from './changed-file';
import { linesThatCount } from './lines-that-count';

/** The settings in a package below the settings, too: `settings/project/security.py`. */
const BELOW_SETTINGS = /(?:^|\/)settings\/(?:\w{1,60}\/){1,3}\w{1,60}\.py$/;

const CONDITION = /^(?:if|elif)\b(.*)/;
/** What turns a condition round. */
const DENIES = /\bnot\b|!=|\bFalse\b/;
const OWN_MACHINE = /\b(?:DEBUG|TESTS?|TESTING|DEV|DEVELOPMENT|LOCAL)\b/;

/** Whether lines hold settings that nobody is served with: those of one's own machine and of tests. No key of a maker is ordinary there. */
export function isOfNoSite(
  { path, line, endLine }: { path: string; line: number; endLine: number },
  text: string,
): boolean {
  if (!isSettings(path)) return false;
  const lines = text.split('\n');
  if (findShapes(lines.slice(line - 1, endLine).join('\n')).length > 0) return false;
  return isSettingsOfNoSite(path) || isUnderOwnMachine(lines, line);
}

function isUnderOwnMachine(lines: readonly string[], line: number): boolean {
  const around = [line - 1, ...ancestorsOf(lines, line - 1)].map((at) => (lines[at] ?? '').trim());
  return around.some(holdsOnOwnMachine);
}

/** Whether a line begins what is run on one's own machine and in tests alone. */
function holdsOnOwnMachine(line: string): boolean {
  const [, condition] = CONDITION.exec(line) ?? [];
  if (condition === undefined || DENIES.test(condition)) return false;
  return condition.split(/\bor\b/).every((one) => OWN_MACHINE.test(one));
}

/** Whether a file holds settings that nobody is served with, by its name: `settings/local.py`. */
export function isSettingsOfNoSite(path: string): boolean {
  return isSettings(path) && isOfNoSiteByName(nameOf(path).replace(/\.py$/, ''));
}

/** The settings by which a change takes protection off the site, in what serves it. */
export async function openedSettings(file: ChangedFile, text: string, moved: ReadonlySet<string>): Promise<Opening[]> {
  const { path, hunks } = file;
  if (!isSettings(path) || isSettingsOfNoSite(path)) return [];
  const changed = hunks.flatMap((hunk) => linesThatCount(path, hunk, moved).map((index) => hunk.line + index));
  if (changed.length === 0) return [];
  const openings = await findOpenings(path, text, (name) => !isOfNoSiteByName(name));
  const lines = text.split('\n');
  return openings.filter(
    ({ line, endLine }) => changed.some((one) => one >= line && one <= endLine) && !isUnderOwnMachine(lines, line),
  );
}

function isSettings(path: string): boolean {
  return isSettingsFile(path) || BELOW_SETTINGS.test(path);
}

function isOfNoSiteByName(name: string): boolean {
  return isForOwnMachine(name) || isForTests(name);
}
