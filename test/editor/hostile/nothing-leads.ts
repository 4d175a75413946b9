import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { expectSoon } from '../harness/expect-soon';
import { WORD } from './hostile-strings';

let calls = 0;

/** Begins to watch: a command of the strings' name, and what the window asks the network for. */
export async function watch(): Promise<void> {
  if (!(await vscode.commands.getCommands()).includes(WORD)) vscode.commands.registerCommand(WORD, () => (calls += 1));
  await browser({ do: 'requests', word: WORD });
}

/** What of the strings leads anywhere, fetches or draws something in the window as it is now; links to files of the workspace do not count. */
export async function leads(): Promise<string[]> {
  const found = await browser({ do: 'leads', word: WORD });
  return found.filter((lead) => !isOwn(lead.slice(lead.indexOf('=') + 1)));
}

/** Waits until nothing of the strings leads anywhere: the chat draws for a moment what the custom agents of the folder say of themselves. */
export async function untilNothingLeads(): Promise<void> {
  await expectSoon(led, NOTHING);
}

/** Asserts that nothing of the strings leads anywhere in the window as it is now, that nothing was fetched, and no command was run. */
export async function assertNothingLeads(): Promise<void> {
  assert.deepEqual(await led(), NOTHING);
}

const NOTHING = { leads: [] as string[], requests: [] as string[], calls: 0 };

/** What leads anywhere now, and what was fetched and run until now. */
async function led(): Promise<typeof NOTHING> {
  return { leads: await leads(), requests: await requests(), calls };
}

/** The addresses of the strings that the window has asked for. */
function requests(): Promise<string[]> {
  return browser({ do: 'requests', word: `${WORD}.invalid` });
}

/** A file of the workspace that there is: the strings are in the names of some. The preview's paths begin at the first folder. */
function isOwn(address: string): boolean {
  const path = decodeURIComponent(address.replace(/^(vscode-remote:\/\/[^/]*|file:\/\/)/, '').replace(/#L\d+$/, ''));
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.path);
  return (
    path.startsWith('/') &&
    [...folders.filter((folder) => path.startsWith(`${folder}/`)).map(() => path), `${folders[0]}${path}`].some(
      (file) => existsSync(vscode.Uri.file(file).fsPath),
    )
  );
}
