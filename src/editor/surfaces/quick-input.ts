import { window, type InputBox, type QuickPick, type QuickPickItem, type QuickPickOptions } from 'vscode';
import { plainText } from './plain-text';

/** An item of a quick pick. Its texts are shown as they read: icons have properties of their own. */
export interface PlainItem extends QuickPickItem {
  /** A product icon's id, before the detail. */
  detailIcon?: string;
}

/** How a pick looks. */
export type PickLook = Pick<
  QuickPickOptions,
  'title' | 'placeHolder' | 'ignoreFocusOut' | 'matchOnDescription' | 'matchOnDetail'
>;

/** Has the user pick one of several items. @returns the item as it was given; undefined where the pick was dismissed */
export async function showQuickPick<T extends PlainItem>(items: readonly T[], look: PickLook): Promise<T | undefined> {
  const picked = await window.showQuickPick(items.map(shownAs), plainLook(look));
  return picked?.given;
}

/** Has the user pick any number of items; otherwise like {@link showQuickPick}. */
export async function showQuickPicks<T extends PlainItem>(
  items: readonly T[],
  look: PickLook,
): Promise<T[] | undefined> {
  const picked = await window.showQuickPick(items.map(shownAs), { ...plainLook(look), canPickMany: true });
  return picked?.map(({ given }) => given);
}

/** Asks for a line of text. @param question.validate the reason why a text will not do; undefined where it will */
export async function showInputBox(question: {
  title: string;
  prompt: string;
  value?: string;
  ignoreFocusOut?: boolean;
  validate?(text: string): string | undefined;
}): Promise<string | undefined> {
  const { title, prompt, validate, ...others } = question;
  return window.showInputBox({
    ...others,
    title: plainText(title),
    prompt: plainText(prompt),
    ...(validate && { validateInput: (text: string) => plainReason(validate(text)) }),
  });
}

/** An item as it is shown, with the one it was made from. */
export type Shown<T> = QuickPickItem & { given: T };

/** A quick pick with its texts in it, for a step of a wizard. */
export function createQuickPick<T extends PlainItem>(texts: {
  title: string;
  placeholder: string;
  items: readonly T[];
}): QuickPick<Shown<T>> {
  const input = window.createQuickPick<Shown<T>>();
  input.title = plainText(texts.title);
  input.placeholder = plainText(texts.placeholder);
  input.items = texts.items.map(shownAs);
  return input;
}

/** An input box with its texts in it, for a step of a wizard. */
export function createInputBox(texts: {
  title: string;
  prompt: string;
  placeholder?: string;
  value?: string;
}): InputBox {
  const input = window.createInputBox();
  input.title = plainText(texts.title);
  input.prompt = plainText(texts.prompt);
  input.placeholder = texts.placeholder === undefined ? undefined : plainText(texts.placeholder);
  input.value = texts.value ?? '';
  return input;
}

/** Says below an input box why its text will not do. @returns whether it will, because there is no reason */
export function showReason(input: InputBox, reason: string | undefined): boolean {
  input.validationMessage = plainReason(reason);
  return reason === undefined;
}

function plainReason(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : plainText(reason);
}

/** An item with its texts as they are shown; what its buttons say is our own. */
export function shownAs<T extends PlainItem>(given: T): Shown<T> {
  const { label, description, detail, detailIcon, kind, iconPath, picked, alwaysShow, buttons } = given;
  return {
    label: plainText(label),
    ...(description !== undefined && { description: plainText(description) }),
    ...(detail !== undefined && {
      detail: `${detailIcon === undefined ? '' : `$(${detailIcon}) `}${plainText(detail)}`,
    }),
    ...(kind !== undefined && { kind }),
    ...(iconPath !== undefined && { iconPath }),
    ...(picked !== undefined && { picked }),
    ...(alwaysShow !== undefined && { alwaysShow }),
    ...(buttons !== undefined && { buttons }),
    given,
  };
}

function plainLook({ title, placeHolder, ...others }: PickLook): PickLook {
  return {
    ...others,
    ...(title !== undefined && { title: plainText(title) }),
    ...(placeHolder !== undefined && { placeHolder: plainText(placeHolder) }),
  };
}
