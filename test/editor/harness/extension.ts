import * as vscode from 'vscode';
import type { DjangoDeveloperApi } from '../../../src/editor/startup/api';
import { expectSoon } from './expect-soon';
import { waitFor } from './wait-for';

/** Our extension, active or not. */
export function extension(): vscode.Extension<DjangoDeveloperApi> {
  const found = vscode.extensions.getExtension<DjangoDeveloperApi>('django-developer.django-developer-mode');
  if (!found) throw new Error('The extension is not installed in this window.');
  return found;
}

/** What the extension offers, once it has turned itself on. Nothing here activates it. */
export async function activeExtension(): Promise<DjangoDeveloperApi> {
  await waitFor('the extension to turn itself on', () => extension().isActive);
  return extension().exports;
}

/** Whether anything is loaded beyond what activation takes: only then the extension looks for Django and shows something. */
export function isAwake(): boolean {
  return Object.keys(require.cache).some((file) => /[\\/]dist[\\/]mode\.js$/.test(file));
}

/**
 * Waits until a view shows these rows.
 * @param expected the rows as indented lines, `label — description`
 */
export async function expectOutline(view: keyof DjangoDeveloperApi['outline'], expected: string): Promise<void> {
  const api = await activeExtension();
  await expectSoon(() => api.outline[view](), expected);
}
