import type { Tick } from './tick';
import type { CheckedCriterion, CriterionState, Proof } from './check-criteria';

/** How a criterion stands, in a word or two. */
export const CRITERION_WORDS: Readonly<Record<CriterionState, string>> = {
  open: 'open',
  claimed: 'claimed',
  shown: 'shown',
  gone: 'gone',
  unknown: 'cannot be known',
  'not-needed': 'not needed',
};

/** What is so of a proof, on one line: `model:catalog.Book: catalog/models.py:12, since 1a2b3c4d (Ada, 2026-11-02)`. */
export function describeProof(proof: Proof): string {
  const { kind, name, state, at, why = '' } = proof;
  const told = {
    shown: [at ? `${at.file}:${at.line}` : 'part of what is checked out', sinceOf(proof)].filter(Boolean).join(', '),
    missing: why,
    gone: `gone${proof.uncommitted === true ? ', not committed' : commitOf(proof)}: ${why}`,
    unknown: `cannot be known: ${why}`,
  }[state];
  return `${kind === 'other' ? '' : `${kind}:`}${name}: ${told}`;
}

/** Who has ticked a criterion, and what they noted with it: `ticked by Ada in 1a2b3c4d, 2026-11-12: An index.` */
export function describeTick({ by = '', commit = '', date, entry }: Tick): string {
  const what = `ticked by ${by} in ${commit.slice(0, 8)}, ${date}`;
  return entry === undefined ? what : `${what}: ${entry}`;
}

function sinceOf(proof: Proof): string {
  if (proof.before === true) return 'as it was when the task was handed over';
  if (proof.uncommitted === true) return 'not committed';
  return proof.commit === undefined ? '' : `since${commitOf(proof)}`;
}

function commitOf({ commit, by, date }: Proof): string {
  return commit === undefined ? '' : ` ${commit.slice(0, 8)} (${[by, date].filter(Boolean).join(', ')})`;
}

/** How many criteria stand how: `2 shown, 1 claimed`; `''` where there are none. */
export function summariseCriteria(criteria: readonly Pick<CheckedCriterion, 'state'>[]): string {
  const counts = Object.entries(CRITERION_WORDS).map(
    ([state, words]) => [criteria.filter((each) => each.state === state).length, words] as const,
  );
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}
