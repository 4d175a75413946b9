import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { type IncomingMessage, createServer } from 'node:http';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { BrowserAction } from '../editor/harness/browser-action';
import { brokenRules } from './broken-rules';
import { pictures } from './repository';

/** How often an action with the mouse is tried within its time. */
const TRIES = 4;
const ACTION_TIMEOUT_MS = 20_000;

export interface BrowserBridge {
  /** The address that tests in the extension host post their {@link BrowserAction}s to. */
  address: string;
  close(): void;
}

/**
 * Lets tests in the extension host use the window they run in, as a user would: they have no access to it themselves.
 * @param page the window, once there is one
 */
export async function startBrowserBridge(page: () => Promise<Page>): Promise<BrowserBridge> {
  const secret = `/${randomBytes(16).toString('hex')}`;
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== secret) {
      response.writeHead(404).end();
      return;
    }
    void answer(request, page).then(
      (result) => response.end(JSON.stringify({ result })),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No free port.');
  return { address: `http://127.0.0.1:${bound.port}${secret}`, close: () => server.close() };
}

async function answer(request: IncomingMessage, page: () => Promise<Page>): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return perform(await page(), JSON.parse(Buffer.concat(chunks).toString('utf8')) as BrowserAction);
}

async function perform(page: Page, action: BrowserAction): Promise<string[]> {
  switch (action.do) {
    case 'press':
      await press(page, page, action);
      return [];
    case 'type':
      await page.locator(action.selector).first().focus({ timeout: ACTION_TIMEOUT_MS });
      await page.keyboard.insertText(action.text);
      return [];
    case 'fill':
      await page.locator(action.selector).first().fill(action.text, { timeout: ACTION_TIMEOUT_MS });
      return [];
    case 'click':
      await reach(page, (timeout) =>
        page
          .locator(action.selector)
          .first()
          .click({ timeout, button: action.button ?? 'left', modifiers: action.modifiers ?? [] }),
      );
      return [];
    case 'drag':
      await reach(page, (timeout) =>
        page.locator(action.from).first().dragTo(page.locator(action.to).first(), { timeout }),
      );
      return [];
    case 'dragOut':
      await dragOut(page, action.from, action.to);
      return [];
    case 'hover':
      await page.locator(action.selector).first().hover({ timeout: ACTION_TIMEOUT_MS });
      return [];
    case 'wait':
      await page.locator(action.selector).first().waitFor({ state: action.state, timeout: ACTION_TIMEOUT_MS });
      return [];
    case 'text':
      return page.locator(action.selector).allInnerTexts();
    case 'attribute':
      return ofEach(page, action.selector, `element.getAttribute(${JSON.stringify(action.name)}) ?? ''`);
    case 'value':
      return ofEach(page, action.selector, `element.value ?? ''`);
    case 'badge':
      return ofEach(page, action.selector, `getComputedStyle(element, '::after').content.replaceAll('"', '')`);
    case 'leads':
      return (await Promise.all(page.frames().map((frame) => leadsIn(frame, action.word)))).flat();
    case 'frames':
      return Promise.all(page.frames().map((frame) => evaluateIn(frame, 'document.body?.innerText ?? ""', '')));
    case 'inWebview':
      return performIn(page, await webviewOf(page), action.action);
    case 'axe':
      return brokenRules(await webviewOf(page));
    case 'requests':
      return requestsOf(page).filter((address) => address.includes(action.word));
    case 'focus':
      await page.evaluate(
        `document.hasFocus = () => ${action.focused}; document.dispatchEvent(new Event('visibilitychange'))`,
      );
      return [];
    case 'screenshot':
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${path.basename(action.name)}.png`) });
      return [];
  }
}

/** Does in a webview what keyboard and mouse do there, and reads what it shows. */
async function performIn(
  page: Page,
  frame: Frame,
  action: Extract<BrowserAction, { do: 'inWebview' }>['action'],
): Promise<string[]> {
  switch (action.do) {
    case 'press':
      await press(page, frame, action);
      return [];
    case 'fill':
      await frame.locator(action.selector).first().fill(action.text, { timeout: ACTION_TIMEOUT_MS });
      return [];
    case 'click':
      await frame
        .locator(action.selector)
        .first()
        .click({ timeout: ACTION_TIMEOUT_MS, modifiers: action.modifiers ?? [] });
      return [];
    case 'drag':
      await frame.locator(action.from).first().dragTo(frame.locator(action.to).first(), { timeout: ACTION_TIMEOUT_MS });
      return [];
    case 'text':
      return frame.locator(action.selector).allInnerTexts();
    case 'attribute':
      return ofEach(frame, action.selector, `element.getAttribute(${JSON.stringify(action.name)}) ?? ''`);
  }
}

/** @param where the page, or the webview in it, that has what takes the key */
async function press(
  page: Page,
  where: Page | Frame,
  { key, selector }: Extract<BrowserAction, { do: 'press' }>,
): Promise<void> {
  if (selector === ':focus') await page.keyboard.press(key);
  else await where.locator(selector).first().press(key, { timeout: ACTION_TIMEOUT_MS });
}

/** VS Code takes what comes out of a page as it moves: the mouse goes there in steps, and waits over the target once. */
async function dragOut(page: Page, from: string, to: string): Promise<void> {
  await (await webviewOf(page)).locator(from).first().hover({ timeout: ACTION_TIMEOUT_MS });
  const box = await page.locator(to).first().boundingBox({ timeout: ACTION_TIMEOUT_MS });
  if (!box) throw new Error(`${to} is not shown.`);
  await page.mouse.down();
  for (const steps of [8, 2])
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 1 / steps, { steps });
  await page.mouse.up();
  // A hand does not keep still: pages take no clicks before the window has seen that the mouse is no longer dragging.
  await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2, { steps: 2 });
}

/** The page in the webview that is seen: VS Code has it in a frame within a frame. One that makes way for another is gone before it is looked into. */
async function webviewOf(page: Page): Promise<Frame> {
  const until = Date.now() + ACTION_TIMEOUT_MS;
  while (Date.now() < until) {
    const outer = page.locator('iframe.webview.ready:visible').first();
    await outer.waitFor({ timeout: ACTION_TIMEOUT_MS });
    const inner = await (await outer.elementHandle())?.contentFrame();
    const active = await inner
      ?.waitForSelector('iframe#active-frame', { timeout: ACTION_TIMEOUT_MS })
      .catch(() => null);
    const frame = await active?.contentFrame().catch(() => null);
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error('No webview is shown.');
}

/** @param expression JavaScript about `element` that gives a text */
function ofEach(page: Page | Frame, selector: string, expression: string): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => ${expression})`,
  );
}

/** The attributes by which an element that is shown leads somewhere or fetches something, and the icons, that have a word in them. */
async function leadsIn(frame: Frame, word: string): Promise<string[]> {
  const leads = `[...document.querySelectorAll('*')].filter((element) => element.getClientRects().length > 0).flatMap((element) => [
    ...['href', 'data-href', 'src', 'srcset', 'action', 'poster'].map((name) => [name, element.getAttribute(name) ?? '']),
    ...[...element.classList].filter((name) => name.startsWith('codicon-')).map((name) => ['icon', name]),
  ].filter(([, value]) => value.includes(${JSON.stringify(word)})).map(([name, value]) => element.localName + ' ' + name + '=' + value))`;
  return evaluateIn(frame, leads, []);
}

/** @param otherwise what stands for a frame that goes away meanwhile, or turns to another page, which loses all that is in it */
async function evaluateIn<T>(frame: Frame, expression: string, otherwise: T): Promise<T> {
  try {
    return await frame.evaluate<T>(expression);
  } catch (error) {
    if (frame.isDetached() || String(error).includes('Execution context was destroyed')) return otherwise;
    throw error;
  }
}

const requested = new WeakMap<Page, string[]>();

function requestsOf(page: Page): readonly string[] {
  const known = requested.get(page);
  if (known) return known;
  const addresses: string[] = [];
  requested.set(page, addresses);
  page.on('request', (request) => addresses.push(request.url()));
  return addresses;
}

/**
 * Acts with the mouse. What a row says when the mouse rests on it may lie over the next one: the mouse is moved away and the action tried
 * again, as a person does.
 * @param act acts once, within a time in milliseconds
 * @throws what the last try threw
 */
async function reach(page: Page, act: (timeout: number) => Promise<void>): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await act(ACTION_TIMEOUT_MS / TRIES);
    } catch (error) {
      if (left === 1) throw error;
      await page.mouse.move(0, 0);
    }
  }
}
