import { rankTakers } from '../partners/team/rank-takers';
import type { Files } from '../base/ports';
import type { Place } from '../base/place';
import type { Repository } from '../partners/team/repository';
import { withoutBlankEnds } from '../base/without-blank-ends';
import { readText } from '../hand-over/gather/read-text';
import { CATALOGUE, type Catalogue } from '../partners/catalogue/catalogue';
import type { RoleId, Route } from '../partners/catalogue/partner';
import { concernsPartners, type PartnersHere } from '../partners/partners-here';
import type { EscalationMark } from '../partners/routing/escalation-mark';
import type { RankedPlace } from '../partners/routing/ranked-place';
import type { RankedRoute } from '../partners/routing/rank-routes';
import { readCodeowners, type OwnerRule } from '../partners/team/read-codeowners';
import { CODEOWNERS, readTeamFiles } from '../partners/team/read-team-files';
import type { Taker } from '../partners/team/rank-takers';
import { PARTNERS_GLOB } from '../partners/watched-glob';
import type { JudgedOperation } from '../project/migrations/judgement';
import { operationsAt } from '../project/migrations/operations-at';
import type { MigrationMemory } from './migration-memory';
import type { Review, ReviewedChange } from '../review/review';
import type { PartnerMemory } from './partner-memory';
import { refuseMissingPlace } from './refuse-missing-place';
import type { Cancellable } from './surroundings';

/** Who a Django developer works with, and where work goes. */
export interface PartnerVerbs {
  readonly catalogue: Catalogue;
  /** The glob of the files among which those are whose change can change what {@link here} says. */
  readonly glob: string;
  /** Whether a change of this file can change what {@link here} says. */
  concerns(path: string): boolean;
  /** Which partners matter here, as it was found last; undefined before the first look has ended. */
  known(): PartnersHere | undefined;
  /** Which partners matter here, why, and who they are: as it was found last, or now where nobody has looked. */
  load(options?: Cancellable): Promise<PartnersHere>;
  /** Which partners matter here as it is now. @throws the signal's reason when it is aborted */
  here(options?: Cancellable): Promise<PartnersHere>;
  /**
   * Takes in what was created, changed or deleted since the last look: nothing else is walked again. Where nobody has asked yet who
   * matters, the first look takes it in.
   */
  follow(paths: readonly string[]): Promise<void>;
  /**
   * Where work at a place should go, the best first; `stay` is core Django. Without a text the file is read. The Django
   * thing around the line is looked up where it is not given.
   * @throws UserError where no text is given, and the file, directory or line is not there
   */
  rank(place: RankedPlace): Promise<RankedRoute[]>;
  /**
   * Who could take work that goes a route, the best first, each with a reason: who owns the file, who has changed it most, who is known
   * here for the route's roles, then the roles.
   * @param place the file or lines that are handed over; undefined where none are
   * @param only the role that was chosen before
   */
  takersOf(place: Place | undefined, route: Route, only?: RoleId): Promise<Taker[]>;
  /**
   * What goes beyond core Django in a change, and who should see it; nothing but CODEOWNERS is read. It is quiet on ordinary work, and
   * on what is deleted, moved, generated or written for people alone.
   */
  review(change: ReviewedChange): Promise<Review>;
  /**
   * The lines of a file that speak for a route by themselves: what locks or breaks in a migration, raw SQL there, settings of
   * security and deployment.
   */
  marks(path: string, text: string): Promise<EscalationMark[]>;
}

/** The verbs over a folder's files and who is known to matter in it. */
export function partnerVerbs(
  files: Files,
  partners: PartnerMemory,
  migrations: MigrationMemory,
  repository?: Repository,
): PartnerVerbs {
  const verbs: PartnerVerbs = Object.freeze<PartnerVerbs>({
    catalogue: CATALOGUE,
    glob: PARTNERS_GLOB,
    concerns: concernsPartners,
    known: () => partners.known,
    load: (options) => partners.load(options),
    here: (options) => partners.look(options),
    follow: (paths) => partners.follow(paths),
    rank: async (given) => {
      if (given.text === undefined) await refuseMissingPlace(files, given);
      const text = given.text ?? (await readText(files, given.path));
      const { rankRoutes } = await import('../partners/routing/rank-routes');
      if (text === undefined) return rankRoutes(given);
      const place = withoutBlankEnds(given, text);
      const operations = await operationsOf(place, text, migrations);
      if (operations.length > 0) return rankRoutes({ ...place, text, operations });
      if (place.thing !== undefined || place.line === undefined) return rankRoutes({ ...place, text });
      const { thingAt } = await import('../project/thing-at');
      const { kind, name } = thingAt(place.path, text, place.line);
      return rankRoutes({ ...place, text, ...(kind !== 'none' && { thing: { kind, name } }) });
    },
    takersOf: async (place, route, only) => {
      const path = place?.path || undefined;
      const line = place?.line;
      const [here, owners, authors] = await Promise.all([
        partners.load(),
        readOwners(files),
        path === undefined
          ? []
          : (repository?.authorsOf(path, line === undefined ? undefined : { line, endLine: place?.endLine ?? line }) ??
            []),
      ]);
      const evidence = { route, here, owners, authors, ...(only !== undefined && { only }) };
      return rankTakers({ ...evidence, ...(path !== undefined && { path }) });
    },
    review: async (change) => {
      const { reviewChange } = await import('../review/review-change');
      const { rules } = await readOwners(files);
      return reviewChange(change, {
        rank: (place) => verbs.rank(place),
        operationsIn: (place, text) => operationsOf(place, text, migrations),
        rules,
      });
    },
    marks: async (path, text) => {
      const { findEscalationMarks } = await import('../partners/routing/find-escalation-marks');
      return findEscalationMarks(path, text, (await migrations.judge(path, text)) ?? undefined);
    },
  });
  return verbs;
}

async function readOwners(files: Files): Promise<{ file: string; rules: readonly OwnerRule[] }> {
  const there: string[] = [];
  for (const path of CODEOWNERS) if (await files.exists(path)) there.push(path);
  const { codeowners } = await readTeamFiles(files, there);
  return { file: codeowners?.path ?? '', rules: readCodeowners(codeowners?.text ?? '').rules };
}

async function operationsOf(
  { path, line, endLine }: RankedPlace,
  text: string,
  migrations: MigrationMemory,
): Promise<readonly JudgedOperation[]> {
  const migration = await migrations.judge(path, text);
  return migration ? operationsAt(migration, line, endLine) : [];
}
