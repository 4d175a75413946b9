import { Disposable, QuickInputButtons, window, type QuickInput, type QuickPickItem } from 'vscode';
import type { Origin } from './origin';

/** What one step of a wizard answers: a value, a step back, or nothing at all when it was dismissed. */
export type Answer<T> = { value: T } | 'back' | undefined;

interface Step {
  title: string;
  step: number;
  /** Absent where it depends on an answer that is not given yet. */
  totalSteps?: number;
  /** Whether there is a way back; there is one from every step but the first if left out. */
  canGoBack?: boolean;
  /** Where the wizard comes from; absent where the user has begun it. */
  origin?: Origin | undefined;
}

/** Asks for one of several items. */
export function askForItem<T extends QuickPickItem>(
  step: Step & { placeholder: string; items: readonly T[] },
): Promise<Answer<T>> {
  const input = window.createQuickPick<T>();
  input.items = step.items;
  input.placeholder = step.placeholder;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  return ask(input, step, (accept) =>
    input.onDidAccept(() => {
      const [item] = input.activeItems;
      if (item) accept(item);
    }),
  );
}

/**
 * Asks for a line of text.
 * @param step.validate the reason why a text will not do; undefined where it will
 */
export function askForText(
  step: Step & { prompt: string; value?: string; placeholder?: string; validate(text: string): string | undefined },
): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.value = step.value ?? '';
  input.valueSelection = [0, input.value.length];
  input.prompt = step.prompt;
  input.placeholder = step.placeholder;
  return ask(input, step, (accept) =>
    Disposable.from(
      input.onDidChangeValue(() => (input.validationMessage = undefined)),
      input.onDidAccept(() => {
        input.validationMessage = step.validate(input.value);
        if (input.validationMessage === undefined) accept(input.value);
      }),
    ),
  );
}

/**
 * Shows an input with its place in the wizard, and disposes it with its answer. It stays while the window loses focus.
 * @throws UserError where the wizard's origin may not ask now
 */
function ask<T>(
  input: QuickInput & {
    buttons: readonly unknown[];
    onDidTriggerButton(listener: (button: unknown) => void): Disposable;
  },
  { title, step, totalSteps, origin, canGoBack = step > 1 }: Step,
  onAccept: (accept: (value: T) => void) => Disposable,
): Promise<Answer<T>> {
  const isOnly = totalSteps === 1;
  origin?.mayAsk();
  Object.assign(input, {
    title: origin?.entitle(title) ?? title,
    ...(!isOnly && { step, totalSteps }),
    ignoreFocusOut: true,
  });
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  return new Promise<Answer<T>>((resolve) => {
    const accepted = onAccept((value) => end({ value }));
    const back = input.onDidTriggerButton(() => end('back'));
    const hidden = input.onDidHide(() => end(undefined));
    const end = (answer: Answer<T>): void => {
      Disposable.from(accepted, back, hidden).dispose();
      resolve(answer);
      input.dispose();
    };
    input.show();
  });
}
