import { CodeLens, type Command, type Range } from 'vscode';
import { plainText } from './plain-text';

/** A lens; VS Code would draw icons of what looks like one in its title. */
export function createCodeLens(
  range: Range,
  { title, tooltip, ...command }: Pick<Command, 'title' | 'tooltip' | 'command' | 'arguments'>,
): CodeLens {
  return new CodeLens(range, {
    ...command,
    title: plainText(title),
    ...(tooltip !== undefined && { tooltip: plainText(tooltip) }),
  });
}
