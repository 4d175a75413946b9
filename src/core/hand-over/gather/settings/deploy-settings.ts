import type { DeployFinding } from '../../../project/inventory-settings';
import type { ContextSetting, HandOverContext } from '../../render/hand-over-context';
import type { SettingsChoice } from './settings-choices';
import { toContextSetting } from './settings-of-route';

/** More checks of which nothing is known are told in one row. */
const MAX_UNKNOWN = 3;

/**
 * What `check --deploy` would question in a settings file, and what it decides by something that is not in the text.
 */
export function deploySettings({ file, content }: SettingsChoice): NonNullable<HandOverContext['deploySettings']> {
  const settingOf = (name: string): ContextSetting | undefined => {
    const setting = content.all.find((one) => one.name === name);
    return setting && toContextSetting(setting);
  };
  const unknown = content.deploy.filter((one) => isUnknown(one) && !settingOf(one.setting));
  const alone = unknown.length > MAX_UNKNOWN ? new Set(unknown) : new Set<DeployFinding>();
  const rows = content.deploy
    .filter((one) => !alone.has(one))
    .map(({ check, setting: name, text }) => ({
      ...(settingOf(name) ?? { name, value: '', place: { path: file } }),
      question: check === null ? text : `${text} (${check})`,
    }));
  if (alone.size === 0) return rows;
  const [first] = content.open;
  const names = [...new Set([...alone].map(({ setting }) => setting))];
  const place = first ? { path: first.path, line: first.line } : { path: file };
  const checks = [...alone].flatMap(({ check }) => check?.replace('security.', '') ?? []).join(', ');
  const question = `These may be set where the text does not tell (security.${checks})`;
  return [...rows, { name: names.join(', '), value: '', place, question }];
}

function isUnknown({ verdict, byDefault }: DeployFinding): boolean {
  return verdict === 'open' && byDefault === null;
}
