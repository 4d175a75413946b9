import { l10n } from 'vscode';

/** The words of a panel's page in the language of the editor. */
export function pageWords(english: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(english).map(([name, words]) => [name, l10n.t(words)]));
}
