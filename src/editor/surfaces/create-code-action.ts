import { CodeAction, type CodeActionKind, type Command } from 'vscode';
import { plainText } from './plain-text';

/** An action in the menu of a line. @param command what it runs, if it does; its title is the action's */
export function createCodeAction(
  title: string,
  kind: CodeActionKind,
  command?: Pick<Command, 'command' | 'arguments'>,
): CodeAction {
  const action = new CodeAction(plainText(title), kind);
  if (command) action.command = { ...command, title: action.title };
  return action;
}
