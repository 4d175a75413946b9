import { type Browser, type LaunchOptions, chromium } from 'playwright-core';
import { installChromium } from './install-chromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: the one CHROME_PATH names, else Chromium from its npm package on Linux x64, else an
 * installed Chrome, Edge or Chromium.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of await candidates()) {
    try {
      // The library ends the browser when this process exits; signals are for this process to handle.
      return await chromium.launch({
        ...candidate,
        args,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`No browser starts. Install Google Chrome or set CHROME_PATH.\n${failures.join('\n')}`);
}

async function candidates(): Promise<LaunchOptions[]> {
  const named = process.env['CHROME_PATH'];
  if (named) return [{ executablePath: named }];
  if (process.platform === 'linux' && process.arch === 'x64') return [await installChromium()];
  return [{ channel: 'chrome' }, { channel: 'msedge' }, { executablePath: '/usr/bin/chromium' }];
}
