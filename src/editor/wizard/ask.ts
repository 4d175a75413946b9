import { Disposable, QuickInputButtons, type QuickInput } from 'vscode';
import { createInputBox, createQuickPick, showReason, type PlainItem } from '../surfaces/quick-input';
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

/** Asks for one of several items. @param step.active the one that Enter takes at first; the first where it is left out */
export function askForItem<T extends PlainItem>(
  step: Step & { placeholder: string; items: readonly T[]; active?: T | undefined },
): Promise<Answer<T>> {
  const input = createQuickPick(entitled(step));
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  const active = input.items.find(({ given }) => given === step.active);
  if (active) input.activeItems = [active];
  return ask(input, step, (accept) =>
    input.onDidAccept(() => {
      const [item] = input.activeItems;
      if (item) accept(item.given);
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
  const input = createInputBox(entitled(step));
  input.valueSelection = [0, input.value.length];
  return ask(input, step, (accept) =>
    Disposable.from(
      input.onDidChangeValue(() => showReason(input, undefined)),
      input.onDidAccept(() => {
        if (showReason(input, step.validate(input.value))) accept(input.value);
      }),
    ),
  );
}

/** The step with the title that says where its wizard comes from. */
function entitled<T extends Step>(step: T): T {
  return { ...step, title: step.origin?.entitle(step.title) ?? step.title };
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
  { step, totalSteps, origin, canGoBack = step > 1 }: Step,
  onAccept: (accept: (value: T) => void) => Disposable,
): Promise<Answer<T>> {
  const isOnly = totalSteps === 1;
  origin?.mayAsk();
  Object.assign(input, { ...(!isOnly && { step, totalSteps }), ignoreFocusOut: true });
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
