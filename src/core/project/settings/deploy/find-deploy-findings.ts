import type { DeployFinding } from '../../inventory-settings';
import type { Names } from '../names';
import type { DeployCheck } from './deploy-check';
import { DEPLOY_CHECKS } from './deploy-checks';
import { DeployFacts, type Possible } from './deploy-facts';
import type { Ternary } from './ternary';
import { truthOf } from '../value';

/** Checks of which one complains for all: where text does not tell which, it is the first. */
const ONE_OF: readonly (readonly string[])[] = [
  ['security.W012', 'security.W010', 'security.W011'],
  ['security.W015', 'security.W013', 'security.W014'],
];
/** What a default decides here is a finding, whatever the environment says elsewhere. */
const BY_DEFAULT: Readonly<Record<string, (byDefault: DeployFacts) => string>> = {
  'security.W009': (byDefault) =>
    byDefault.possible('SECRET_KEY').every(isNothing)
      ? 'The key is empty where the environment says nothing'
      : 'The key has a weak default, which holds where the environment says nothing',
};

/**
 * What `check --deploy` says of settings, as far as text tells, and what it says or not by something that is not in the
 * text.
 * @param defaults what the settings come to where no variable of the environment is set
 */
export function findDeployFindings(names: Names, defaults: Names): DeployFinding[] {
  const [always, byDefault] = [new DeployFacts(names), new DeployFacts(defaults)];
  const judged = DEPLOY_CHECKS.map((check) => ({ check, verdict: check.complains(always) })).filter(
    ({ verdict, check }) =>
      verdict !== false || (BY_DEFAULT[check.id ?? ''] !== undefined && check.complains(byDefault) !== false),
  );
  const isTold = ({ check, verdict }: (typeof judged)[number]): boolean =>
    verdict !== null ||
    !ONE_OF.some((group) => {
      const earlier = group.slice(0, Math.max(0, group.indexOf(check.id ?? '')));
      return judged.some((one) => earlier.includes(one.check.id ?? '')) && group.includes(check.id ?? '');
    });
  return judged.filter(isTold).map(({ check, verdict }) => toFinding(check, verdict, byDefault));
}

function toFinding(check: DeployCheck, verdict: Ternary, defaults: DeployFacts): DeployFinding {
  const { id, setting, found, fine } = check;
  const byDefault = check.complains(defaults);
  const weak = verdict === true || byDefault !== true ? undefined : BY_DEFAULT[id ?? '']?.(defaults);
  const base = { check: id, setting, byDefault };
  if (verdict === true || weak !== undefined) return { ...base, verdict: 'found', text: weak ?? found };
  if (byDefault !== null)
    return { ...base, verdict: 'open', text: `${byDefault ? found : fine}, unless the environment says otherwise` };
  return { ...base, verdict: 'open', text: `Whether ${lowered(fine)} is not in the text` };
}

/** No value at all, or an empty text. */
function isNothing(one: Possible): boolean {
  return one === 'default' || (one !== null && truthOf({ ...one, when: null }) === false);
}

/** Inside a sentence; `HTTP` and `SecurityMiddleware` stay. */
function lowered(sentence: string): string {
  return /^[A-Z]\w*[A-Z]/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
