import { l10n } from 'vscode';

/** A number of models in words: `1 model`, `4 models`. */
export function countModels(count: number): string {
  return count === 1 ? l10n.t('1 model') : l10n.t('{0} models', count);
}
