import type { BrowserAction } from './browser-action';

/**
 * Has the runner do something in the window that this extension host belongs to.
 * @returns the texts a `text` action asks for
 * @throws Error with the runner's reason, a selector that matches nothing in ten seconds for one
 */
export async function browser(action: BrowserAction): Promise<string[]> {
  const address = process.env['DJANGO_TEST_BROWSER'];
  if (!address) throw new Error('These tests drive the window: run them with npm run test:editor.');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(action) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${action.do}: ${text}`);
  return (JSON.parse(text) as { result: string[] }).result;
}
