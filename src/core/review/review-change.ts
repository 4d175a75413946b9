import type { Place } from '../base/place';
import type { JudgedOperation } from '../project/migrations/judgement';
import type { GroupId } from '../partners/catalogue/partner';
import { CATALOGUE } from '../partners/catalogue/catalogue';
import type { RankedPlace } from '../partners/routing/ranked-place';
import type { RankedRoute } from '../partners/routing/rank-routes';
import { ownersOf, type OwnerRule } from '../partners/team/read-codeowners';
import { redactData } from '../redact/redact-data';
import type { ChangedFile, DiffHunk } from './changed-file';
import { isGenerated, isQuietPath, isTest } from './is-quiet-file';
import { joinFindings } from './join-findings';
import { isStyle, linesThatCount, movable } from './lines-that-count';
import { lostProtections, protectionsIn } from './lost-protections';
import { isOfNoSite, isSettingsOfNoSite, openedSettings } from './opened-settings';
import { parseDiff } from './parse-diff';
import { type Piece, piecesOfHunk } from './pieces-of-hunk';
import { leaves, type Review, type ReviewedChange, type ReviewFinding } from './review';
import { rewrittenMigration } from './rewritten-migrations';

/** What a change is judged with. */
export interface ReviewSurroundings {
  rank(place: RankedPlace): Promise<RankedRoute[]>;
  /** The operations of a migration that stand in some lines of it; none where it is no migration. */
  operationsIn?(place: Place, text: string): Promise<readonly JudgedOperation[]>;
  /** Of CODEOWNERS. */
  rules: readonly OwnerRule[];
}

/** Less of what was observed than this, for the two partners that most speaks for, makes nobody look. */
const LEAST_SCORE = 0.5;
/** So many new lines of a style sheet are a look of their own. */
const MUCH_STYLE = 20;
/** A line of an import, or a name in the brackets of one. */
const IMPORT = /^(?:from [\w.]{1,200} import\b|import \w|\s{0,8}\w{1,80}(?: as \w{1,80})?,?$|\)$)/;
/** More reasons than these convince nobody further. */
const MOST_REASONS = 4;

/**
 * Routes what a change adds, hunk by hunk: a finding is there where the new lines by themselves and what they stand in speak for the
 * same partner. What is only taken away, moved, or said to people is passed over, but a protection that goes, and a migration that the base
 * has and that is another now. It holds no secret.
 */
export async function reviewChange(change: ReviewedChange, surroundings: ReviewSurroundings): Promise<Review> {
  const files = parseDiff(change.diff);
  const moved = movable(files.flatMap(({ hunks }) => hunks));
  const kept = protectionsIn(files);
  const findings: ReviewFinding[] = [];
  for (const file of files) {
    if (file.opaque || isQuietPath(file.path) || file.hunks.length === 0) continue;
    if (file.fate === 'deleted') continue;
    const text = (await change.textOf(file.path))?.replaceAll(/\r\n?/g, '\n');
    if (text === undefined || isGenerated(file.path, text) || isTouchOfStyle(file, moved)) continue;
    const opened = isTest(file.path) ? [] : await findingsOfOpening(file, text, moved, surroundings);
    for (const hunk of file.hunks) {
      const ofHunk = await findingsOfHunk(file.path, text, hunk, moved, surroundings);
      findings.push(...ofHunk.filter((one) => !isToldOf(one, opened) && !isOfOwnMachine(one, text)));
    }
    findings.push(...opened);
    if (!isTest(file.path)) findings.push(...findingsOfLoss(file, kept, surroundings));
    // What is staged may well change what the branch has brought itself.
    if (change.head !== '') findings.push(...findingsOfRewriting(file, moved, surroundings));
  }
  const { base, head, uncommitted } = change;
  return redactData({
    base,
    head,
    files: files.length,
    ...(uncommitted !== undefined && { uncommitted }),
    findings: joinFindings(findings),
  });
}

/** A colour or a distance that is set right: whoever writes a template does it by the way. */
function isTouchOfStyle({ path, hunks }: ChangedFile, moved: ReadonlySet<string>): boolean {
  if (!isStyle(path)) return false;
  return hunks.reduce((sum, hunk) => sum + linesThatCount(path, hunk, moved).length, 0) < MUCH_STYLE;
}

async function findingsOfHunk(
  path: string,
  text: string,
  hunk: DiffHunk,
  moved: ReadonlySet<string>,
  { rank, operationsIn, rules }: ReviewSurroundings,
): Promise<ReviewFinding[]> {
  const counted = new Set(linesThatCount(path, hunk, moved).map((index) => hunk.line + index));
  if (counted.size === 0) return [];
  const findings: ReviewFinding[] = [];
  for (const piece of piecesOfHunk(path, hunk.line, hunk.added)) {
    const own = hunk.added.filter((_, index) => {
      const line = hunk.line + index;
      return counted.has(line) && line >= piece.line && line <= piece.endLine;
    });
    if (own.length === 0 || isImport(path, own)) continue;
    const [byItself] = await rank({ path, text: own.join('\n'), ofLines: true });
    if (!byItself || !leaves(byItself.route)) continue;
    const [best, next] = await rank({ path, text, ...piece });
    if (!best || best.route !== byItself.route || leavingIn(best, next) < LEAST_SCORE) continue;
    if (isTest(path) && byItself.route !== 'testing') continue;
    const risky = ((await operationsIn?.({ path, ...piece }, text)) ?? []).filter(({ level }) => level !== 'safe');
    const operations = risky.map(({ kind, name, level }) => ({ kind, name, level }));
    const finding = findingAt(byItself.route, path, piece, best, rules);
    findings.push({ ...finding, ...(operations.length > 0 && { operations }) });
  }
  return findings;
}

/** What a change only imports counts where it is used. */
function isImport(path: string, lines: readonly string[]): boolean {
  return path.endsWith('.py') && lines.every((line) => IMPORT.test(line));
}

/** How much speaks for leaving: SQL put together from strings is divided between those who see to security and to the database. */
function leavingIn(best: RankedRoute, next: RankedRoute | undefined): number {
  return best.score + (next && leaves(next.route) ? next.score : 0);
}

function findingsOfLoss(file: ChangedFile, kept: ReadonlySet<string>, { rules }: ReviewSurroundings): ReviewFinding[] {
  if (isSettingsOfNoSite(file.path)) return [];
  return lostProtections(file, kept).map(({ name, line }) =>
    findingAt('security', file.path, { line, endLine: line }, { score: 1, because: [`${name} was taken away`] }, rules),
  );
}

/** Whether the settings of a finding are told better by what they open. */
function isToldOf({ route, line, endLine }: ReviewFinding, opened: readonly ReviewFinding[]): boolean {
  return route === 'security' && opened.some((one) => one.line <= endLine && one.endLine >= line);
}

function isOfOwnMachine(finding: ReviewFinding, text: string): boolean {
  return finding.route === 'security' && isOfNoSite(finding, text);
}

async function findingsOfOpening(
  file: ChangedFile,
  text: string,
  moved: ReadonlySet<string>,
  { rules }: ReviewSurroundings,
): Promise<ReviewFinding[]> {
  const openings = await openedSettings(file, text, moved);
  return openings.map(({ setting, text: what, line, endLine }) =>
    findingAt('security', file.path, { line, endLine }, { score: 1, because: [`${what}: ${setting}`] }, rules),
  );
}

const REWRITTEN = 'The migration was there before: a database that has run it never runs what is changed in it';

function findingsOfRewriting(
  file: ChangedFile,
  moved: ReadonlySet<string>,
  { rules }: ReviewSurroundings,
): ReviewFinding[] {
  const line = rewrittenMigration(file, moved);
  if (line === undefined) return [];
  return [findingAt('database', file.path, { line, endLine: line }, { score: 1, because: [REWRITTEN] }, rules)];
}

function findingAt(
  route: GroupId,
  path: string,
  piece: Piece,
  { score, because }: Pick<RankedRoute, 'score' | 'because'>,
  rules: readonly OwnerRule[],
): ReviewFinding {
  return {
    route,
    role: CATALOGUE.groups.find(({ id }) => id === route)?.roles[0] ?? route,
    people: ownersOf(rules, path)?.owners ?? [],
    path,
    ...piece,
    score,
    because: because.slice(0, MOST_REASONS),
    places: [{ path, ...piece }],
  };
}
