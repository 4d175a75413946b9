import { createQuickPick, shownAs, type PlainItem } from './quick-input';

/** What was picked, and whether by the button at its side. */
export interface PickAnswer<Item> {
  item: Item;
  isSecond: boolean;
}

/**
 * Has the user pick one of many items that may take a while to find: the box is open at once, and takes what is typed meanwhile.
 * @param pick.narrow the items for what was typed, where that is no part of their texts; undefined for all
 * @returns undefined where the pick was dismissed, `nothing` where there was nothing to pick
 * @throws what `load` throws
 */
export async function pickWhileLoading<Item extends PlainItem>(pick: {
  title: string;
  placeholder: string;
  load(): Promise<readonly Item[]>;
  narrow?(text: string, items: readonly Item[]): readonly Item[] | undefined;
}): Promise<PickAnswer<Item> | 'nothing' | undefined> {
  const box = createQuickPick<Item>({ title: pick.title, placeholder: pick.placeholder, items: [] });
  box.matchOnDescription = true;
  box.busy = true;
  // A page in a webview may take the focus back that the command palette had: the box stays open until it is answered or left by Esc.
  box.ignoreFocusOut = true;
  box.show();
  try {
    return await new Promise((resolve, reject) => {
      box.onDidHide(() => resolve(undefined));
      box.onDidAccept(() => {
        const [chosen] = box.activeItems;
        if (chosen) resolve({ item: chosen.given, isSecond: false });
      });
      box.onDidTriggerItemButton(({ item }) => resolve({ item: item.given, isSecond: true }));
      const begin = (items: readonly Item[]): void => {
        if (items.length === 0) return resolve('nothing');
        box.busy = false;
        let shown: readonly Item[] = [];
        const follow = (text: string): void => {
          const next = pick.narrow?.(text, items) ?? items;
          if (next === shown) return;
          shown = next;
          box.items = next.map(shownAs);
        };
        follow(box.value);
        box.onDidChangeValue(follow);
      };
      pick.load().then(begin, reject);
    });
  } finally {
    box.dispose();
  }
}
