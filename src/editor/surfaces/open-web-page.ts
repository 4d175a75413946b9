import { env, type Uri } from 'vscode';

/**
 * Opens a page in the browser, once VS Code has asked whether that site may be opened.
 * @param address begins with `http://` or `https://`, and is encoded
 */
export async function openWebPage(address: string): Promise<void> {
  if (!/^https?:\/\//.test(address)) return;
  // A Uri would encode what stands between the parts of the query anew (https://github.com/microsoft/vscode/issues/85930).
  await env.openExternal(address as unknown as Uri);
}
