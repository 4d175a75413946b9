import type { HandOverContext } from '../render/hand-over-context';
import type { SettingsChoice } from './settings-choices';
import { toContextSetting } from './settings-of-route';

/**
 * What `check --deploy` would question in a settings file, and what it decides by something that is not in the text.
 */
export function deploySettings({ file, content }: SettingsChoice): NonNullable<HandOverContext['deploySettings']> {
  return content.deploy.map(({ check, setting: name, text }) => {
    const setting = content.all.find((one) => one.name === name);
    const shown = setting ? toContextSetting(setting) : { name, value: '', place: { path: file } };
    return { ...shown, question: check === null ? text : `${text} (${check})` };
  });
}
