import { checkSync, type Diagnostics } from 'recheck';

/** How the time of a search grows with its text: `linear` or less, or what is worse than that. */
export type Verdict = 'linear' | `polynomial ${number}` | 'exponential' | 'unknown';

/** The automaton of a large expression grows without end; what is not known by then is attacked with made texts instead. */
const AUTOMATON_MS = 10_000;
const ATTACK_MS = 30_000;

/** Attacks are counted in steps, not in time: the same verdict on a machine that has other things to do. */
const UNTIMED = { attackTimeout: null, incubationTimeout: null };

/** What recheck says about an expression, searched for anywhere in a text. Takes up to a minute for a large one. */
export function judgeExpression(source: string, flags: string): Verdict {
  const proved = checkSync(source, flags, { ...UNTIMED, timeout: AUTOMATON_MS });
  const judged =
    proved.status === 'unknown'
      ? checkSync(source, flags, { ...UNTIMED, timeout: ATTACK_MS, checker: 'fuzz' })
      : proved;
  return verdictOf(judged);
}

function verdictOf(found: Diagnostics): Verdict {
  if (found.status === 'safe') return 'linear';
  if (found.status !== 'vulnerable') return 'unknown';
  const { complexity } = found;
  return complexity.type === 'polynomial' ? `polynomial ${complexity.degree}` : 'exponential';
}
