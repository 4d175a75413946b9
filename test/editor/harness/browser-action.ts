/** What a test in the extension host can ask of the window. Selectors are Playwright's. */
export type BrowserAction =
  /** A key or chord, `Enter`, `Control+Shift+P`, to what takes it: that gets the focus first, wherever it was. `:focus` is whatever has it. */
  | { do: 'press'; key: string; selector: string }
  /** Text to where the cursor is, in what takes it. */
  | { do: 'type'; text: string; selector: string }
  /** Text in place of what stands in a box. */
  | { do: 'fill'; text: string; selector: string }
  | { do: 'click'; selector: string; button?: 'left' | 'right'; modifiers?: ('ControlOrMeta' | 'Shift')[] }
  /** From the middle of one thing to the middle of another, with the mouse. */
  | { do: 'drag'; from: string; to: string }
  /** From the middle of something in the webview in front to the middle of something of the window around it. */
  | { do: 'dragOut'; from: string; to: string }
  | { do: 'hover'; selector: string }
  | { do: 'wait'; selector: string; state: 'visible' | 'hidden' }
  /** The visible text of each match, in the order of the page. */
  | { do: 'text'; selector: string }
  /** An attribute of each match, in the order of the page; `''` where it has none. Here and below the selector is plain CSS. */
  | { do: 'attribute'; selector: string; name: string }
  /** What stands in each box for text, in the order of the page. */
  | { do: 'value'; selector: string }
  /** What the style sheet puts behind each match: VS Code shows the badges of files so. */
  | { do: 'badge'; selector: string }
  /** What in the window leads somewhere, or draws something, by a word: `a href=command:WORD`, in its frames too. */
  | { do: 'leads'; word: string }
  /** The visible text of each frame of the window: what is in a preview has its own. */
  | { do: 'frames' }
  /** The addresses with a word that the window has asked for since this was asked first. */
  | { do: 'requests'; word: string }
  /** The keyboard, a click, a drag, a look at texts or attributes in the webview in front, which has a page of its own. */
  | {
      do: 'inWebview';
      action: Extract<BrowserAction, { do: 'press' | 'fill' | 'click' | 'drag' | 'text' | 'attribute' }>;
    }
  /** The rules of accessibility that the webview in front breaks, each with the elements that do. */
  | { do: 'axe' }
  /** Has the window lose the focus, or get it back, as far as its page can tell. */
  | { do: 'focus'; focused: boolean }
  /** Leaves `dist/pictures/<name>.png`. */
  | { do: 'screenshot'; name: string };
