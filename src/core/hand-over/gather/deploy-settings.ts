import type { HandOverContext } from '../render/hand-over-context';
import type { SettingsChoice } from './settings-choices';
import { DEPLOY_CHECKS } from './deploy-checks';
import { toContextSetting } from './settings-of-route';

/**
 * What `check --deploy` would question in a settings file, and what it decides by something that is not in the text.
 */
export function deploySettings({ file, content }: SettingsChoice): NonNullable<HandOverContext['deploySettings']> {
  return DEPLOY_CHECKS.flatMap(({ id, setting: name, question, judge }) => {
    const setting = content.all.find((one) => one.name === name);
    const verdict = judge(setting, content);
    if (verdict === 'fine') return [];
    const shown = setting ? toContextSetting(setting) : { name, value: '', place: { path: file } };
    return [
      { ...shown, question: `${question}${verdict === 'open' ? ', if the environment leaves it so' : ''} (${id})` },
    ];
  });
}
