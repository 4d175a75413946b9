import type { FileLine } from '../base/place';
import { handedOverAt } from '../inbox/task-work';
import type { Commit, History } from '../inbox/history';
import type { Inventory } from '../project/inventory';
import type { TaskLog } from '../tasks/log/task-log';
import { isCriterion } from '../tasks/log/check-completion';
import { findInProjects, findProof } from './find-proof';
import type { ProofSources } from './proof-sources';
import { readProofs, type NamedProof } from '../tasks/body/named-proof';
import type { Tick } from './tick';
import { lossOfLine, lossOfProof, originOfProof, type ProofOrigin, type Since } from './origin-of-proof';

/** A proof that an item names, and what is so of it now. */
export interface Proof extends NamedProof, ProofOrigin {
  /** There now, never there, there since the hand-over and no more, or not to be known. */
  state: 'shown' | 'missing' | 'gone' | 'unknown';
  /** Where it stands now; absent for a commit. */
  at?: FileLine;
  /** Why it is not shown, as a phrase; absent where it is. */
  why?: string;
}

/**
 * How a criterion stands: not ticked and not shown, ticked without anything that shows it, shown by what it names, gone although it was
 * there, not to be known, or called not needed.
 */
export type CriterionState = 'open' | 'claimed' | 'shown' | 'gone' | 'unknown' | 'not-needed';

/** One acceptance criterion, or another item that names a proof. */
export interface CheckedCriterion {
  /** 1-based line of the task log. */
  line: number;
  text: string;
  ticked: boolean;
  state: CriterionState;
  /** Of what is not needed nothing is looked for. */
  proofs: Proof[];
  /** Who has ticked it; absent where nobody has, that is not committed, or nobody can tell. */
  tick?: Tick;
}

/**
 * Reads what shows the criteria of a task, as the files are now, and at which commit that came. Nothing is run.
 * @param task with its entries
 * @param history absent where no repository can be asked
 * @returns in the order of the file
 */
export async function checkCriteria(
  task: TaskLog,
  sources: Omit<ProofSources, 'hasCommit'>,
  history?: History,
): Promise<CheckedCriterion[]> {
  const others = task.items.some(({ text }) => readProofs(text).some(({ kind }) => kind === 'other'));
  const spaces = others ? nameSpaces(await sources.inventories()) : new Set();
  const isProof = ({ kind, name }: NamedProof): boolean => kind !== 'other' || !spaces.has(name.split(':')[0]);
  const items = task.items
    .map((item) => ({ item, named: readProofs(item.text).filter(isProof) }))
    .filter(({ item, named }) => named.length > 0 || isCriterion(item));
  const since = items.some(({ named }) => named.length > 0) ? await sinceHandOver(task, history) : undefined;
  const hasCommit = async (name: string): Promise<boolean | undefined> =>
    history === undefined ? undefined : (await history.commitsAfter(name)) !== undefined;
  const checked: CheckedCriterion[] = [];
  for (const { item, named } of items) {
    const { line, text } = item;
    if (item.state === 'dropped') {
      checked.push({ line, text, ticked: false, state: 'not-needed', proofs: [] });
      continue;
    }
    const proofs: Proof[] = [];
    for (const proof of named) proofs.push(await checkProof(proof, { ...sources, hasCommit }, since));
    const ticked = item.state === 'done';
    checked.push({ line, text, ticked, state: stateOf(ticked, proofs), proofs });
  }
  return checked;
}

/** What a name of a route may begin with, `catalog:book-list`: the labels of the apps, which are their namespaces as a rule. */
function nameSpaces(inventories: readonly Inventory[]): ReadonlySet<unknown> {
  return new Set(inventories.flatMap(({ apps }) => apps.map(({ label }) => label)));
}

async function sinceHandOver(task: TaskLog, history: History | undefined): Promise<Since | undefined> {
  const at = handedOverAt(task.entries);
  const after = at === undefined ? undefined : await history?.commitsAfter(at);
  if (!history || !after) return undefined;
  const { uncommitted = [] } = (await history.changesSince({})) ?? {};
  return { history, ...after, uncommitted };
}

async function checkProof(named: NamedProof, sources: ProofSources, since: Since | undefined): Promise<Proof> {
  const found = await findProof(named, sources);
  if (found.state === 'there') {
    const { at } = found;
    if (!at) return { ...named, state: 'shown' };
    const line = named.kind === 'file' ? undefined : (await sources.read(at.file))?.split(/\r?\n/)[at.line - 1];
    const origin = since && (await originOfProof(at, line, since));
    return { ...named, state: 'shown', at: { file: at.file, line: at.line }, ...origin };
  }
  const loss = found.state === 'missing' && since ? await findLoss(named, sources, since) : undefined;
  if (!loss) return { ...named, state: found.state, why: found.why };
  if (loss === 'not committed') return { ...named, state: 'gone', why: found.why, uncommitted: true };
  const { commit, author: by, date } = loss;
  return { ...named, state: 'gone', why: found.why, commit, by, date };
}

/** How something went that was there when the task was handed over, or since; undefined where it never was, as far as can be told. */
async function findLoss(
  named: NamedProof,
  { inventoriesAt }: ProofSources,
  since: Since,
): Promise<Commit | 'not committed' | undefined> {
  if (named.kind === 'file' || named.kind === 'test' || named.kind === 'commit' || named.kind === 'other')
    return lossOfProof(named, since);
  const changed = new Set([...since.commits.flatMap(({ paths }) => paths), ...since.uncommitted]);
  const then = findInProjects({ ...named, kind: named.kind }, await inventoriesAt(since.since, [...changed]));
  if (then.state !== 'there') return lossOfProof(named, since);
  const loss = (then.at && (await lossOfLine(then.at, since))) ?? (await lossOfProof(named, since));
  return loss ?? 'not committed';
}

function stateOf(ticked: boolean, proofs: readonly Proof[]): CriterionState {
  const has = (state: Proof['state']): boolean => proofs.some((proof) => proof.state === state);
  if (has('gone')) return 'gone';
  if (proofs.length === 0 || has('missing')) return ticked ? 'claimed' : 'open';
  return has('unknown') ? 'unknown' : 'shown';
}
