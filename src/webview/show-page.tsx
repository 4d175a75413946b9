import { type ComponentType, render } from 'preact';

/**
 * Puts up a page of a webview.
 * @param style its style sheet
 * @param words what it says where the editor has no other language; those that the editor has stand in the page
 */
export function showPage<Words extends object>(
  style: string,
  words: Words,
  Page: ComponentType<{ words: Words }>,
): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  const translated = JSON.parse(document.body.dataset['words'] ?? '{}') as Partial<Words>;
  render(<Page words={{ ...words, ...translated }} />, document.body);
}
