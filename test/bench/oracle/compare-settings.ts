import { DEPLOY_CHECKS } from '../../../src/core/hand-over/gather/deploy-checks';
import type { Setting, SettingsContent } from '../../../src/core/project/inventory-settings';
import { emptyScore, type Score } from './score';
import type { Truth } from './truth';

/** What stands in place of a secret. */
const HIDDEN = '•••';

/** Settings by name and value, and the findings of `check --deploy`. */
export function compareSettings(told: SettingsContent, truth: Truth): Score[] {
  const settings = emptyScore('settings');
  const said = new Map(told.all.map((one) => [one.name, one]));
  for (const [name, value] of Object.entries(truth.settings ?? {})) {
    settings.truth += 1;
    const found = said.get(name);
    if (!found) settings.gone.push(name);
    else if (!found.known || found.when !== null) settings.open += 1;
    else {
      settings.told += 1;
      if (isThat(found, value)) settings.right += 1;
      else settings.wrong.push(`${name} is ${JSON.stringify(value).slice(0, 80)}, told ${found.text.slice(0, 80)}`);
    }
  }
  return [settings, compareChecks(told, truth)];
}

function isThat(told: Setting, value: unknown): boolean {
  if (told.text.includes(HIDDEN)) return true;
  if (Array.isArray(value)) {
    const strings = value.filter((item) => typeof item === 'string');
    return told.items === null ? strings.length < value.length : strings.join('\n') === told.items.join('\n');
  }
  if (typeof value === 'object' && value !== null) return told.value === null;
  return told.value?.replaceAll('_', '') === scalar(value).replaceAll('_', '');
}

function scalar(value: unknown): string {
  if (value === null) return 'None';
  return typeof value === 'boolean'
    ? value
      ? 'True'
      : 'False'
    : typeof value === 'number' || typeof value === 'string'
      ? String(value)
      : '';
}

function compareChecks(told: SettingsContent, { checks }: Truth): Score {
  const score = emptyScore('deploy checks');
  if (!checks) return score;
  const settings = new Map(told.all.map((one) => [one.name, one]));
  const verdicts = new Map(DEPLOY_CHECKS.map((one) => [one.id, one.judge(settings.get(one.setting), told)]));
  const real = new Set(checks.filter((id) => id.startsWith('security.')));
  for (const id of real) {
    score.truth += 1;
    if (verdicts.get(id) === 'asked') score.right += 1;
    else if (verdicts.get(id) === 'open') score.open += 1;
    else score.gone.push(id);
  }
  for (const [id, verdict] of verdicts) {
    if (verdict !== 'asked') continue;
    score.told += 1;
    if (!real.has(id)) score.wrong.push(id);
  }
  return score;
}
