import type { DeployFinding, Setting, SettingsContent } from '../../../src/core/project/inventory-settings';
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
  const real = new Set(checks.filter((id) => id.startsWith('security.')));
  const findings = new Map(told.deploy.map((one) => [one.check ?? one.setting, one]));
  for (const id of real) {
    score.truth += 1;
    const finding = findings.get(id);
    if (!finding) score.gone.push(id);
    else if (isFound(finding)) score.right += 1;
    else score.open += 1;
  }
  for (const [id, finding] of findings) {
    if (!id.startsWith('security.') || !isFound(finding)) continue;
    score.told += 1;
    if (!real.has(id)) score.wrong.push(id);
  }
  return score;
}

/** The truth is of an environment where no variable is set. */
function isFound({ verdict, byDefault }: DeployFinding): boolean {
  return verdict === 'found' || byDefault === true;
}
