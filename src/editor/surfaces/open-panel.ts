import { randomBytes } from 'node:crypto';
import { type Disposable, env, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import type { EditorLog } from '../model/log';
import { execute } from './execute';
import { oneLine } from './plain-text';

/** What a panel shows. */
export interface PanelPage {
  title: string;
  /** The name of the script in `dist`, without `.js`, and of the tab's icons. */
  script: string;
  /** The words that its page has, in the language of the editor. */
  words: Readonly<Record<string, string>>;
  /** What the page shows before anything is told to it: plain data, which it has in its `data-first`. Made while its scripts are read. */
  first?: () => unknown;
}

/** The scripts of the pages: an installation has the same as long as it runs. */
const scripts = new Map<string, Promise<string>>();

function readScript(extensionUri: Uri, name: string): Promise<string> {
  const uri = Uri.joinPath(extensionUri, 'dist', `${name}.js`);
  const known = scripts.get(uri.toString());
  if (known) return known;
  const script = Promise.resolve(workspace.fs.readFile(uri)).then((bytes) => new TextDecoder().decode(bytes));
  // One that could not be read is read again.
  script.catch(() => scripts.delete(uri.toString()));
  scripts.set(uri.toString(), script);
  return script;
}

/** Reads a page's scripts before a panel needs them. */
export async function prepareScripts(extensionUri: Uri, script: string): Promise<void> {
  await Promise.all(['page', script].map((name) => readScript(extensionUri, name)));
}

/** Opens a panel in the editor area. Its page is filled by {@link fillPanel}. */
export function openPanel(viewType: string, title: string): WebviewPanel {
  return window.createWebviewPanel(viewType, showTitle(title), ViewColumn.Active, {});
}

/**
 * Puts a page into a panel: scripts of the extension's own, which stand in the page, because not every host of VS Code serves a
 * webview files. Nothing else is loaded, run or sent: the policy has a nonce for those scripts, and nothing besides.
 * @param extensionUri where the extension is installed
 */
export async function fillPanel(panel: WebviewPanel, extensionUri: Uri, page: PanelPage): Promise<void> {
  const texts = Promise.all(['page', page.script].map((name) => readScript(extensionUri, name)));
  panel.title = showTitle(page.title);
  const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'media/tabs', `${page.script}-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [] };
  const first = JSON.stringify(await page.first?.());
  panel.webview.html = pageOf(page, first, (await texts).join('\n'));
}

/** What is done for the messages of a panel's page. */
export interface PanelAnswer<Message> {
  /** What it is called where it goes wrong. */
  name: string;
  log: EditorLog;
  /** Whether a message is one of the page's; what is not is told to the log, and obeyed by nobody. */
  isMessage(message: unknown): message is Message;
  answer(message: Message): Promise<void>;
}

/** Answers the messages of a panel's page. */
export function answerPanel<Message>(
  { webview }: WebviewPanel,
  { name, log, isMessage, answer }: PanelAnswer<Message>,
): Disposable {
  return webview.onDidReceiveMessage((message: unknown) => {
    if (isMessage(message)) void execute(name, log, () => answer(message));
    else log.warn(`The page of ${name} has sent a message that is none of its own.`);
  });
}

function pageOf({ title, words }: PanelPage, first: string | undefined, script: string): string {
  const nonce = randomBytes(18).toString('base64url');
  return `<!DOCTYPE html>
<html lang="${escape(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
</head>
<body data-words="${escape(JSON.stringify(words))}"${first === undefined ? '' : ` data-first="${escape(first)}"`}>
<script nonce="${nonce}">${escapeScript(script)}</script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What would end the script, or hide what follows, stands in its texts alone. */
function escapeScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** A tab has one line. */
function showTitle(title: string): string {
  return oneLine(title);
}
