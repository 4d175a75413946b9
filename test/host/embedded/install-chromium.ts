import { execFileSync, spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { installOnce } from './install-once';

/**
 * Unpacks the Chromium that @sparticuz/chromium carries, once, with the libraries and fonts that a bare system lacks.
 * @returns the executable, and the environment it needs on this machine
 */
export async function installChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const source = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = await installOnce(`chromium-${version}`, async (unfinished) => {
    console.log(`Unpacking Chromium ${version}`);
    const executable = path.join(unfinished, 'chromium');
    await pipeline(
      createReadStream(path.join(source, 'bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(executable, { mode: 0o755 }),
    );
    unpack(path.join(source, 'bin/al2023.tar.br'), path.join(unfinished, 'libraries'));
    unpack(path.join(source, 'bin/fonts.tar.br'), path.join(unfinished, 'fonts'));
  });
  const executablePath = path.join(folder, 'chromium');
  return { executablePath, env: { ...inherited(), ...libraries(folder, executablePath), ...fonts(folder) } };
}

function unpack(archive: string, folder: string): void {
  const unpacked = `${folder}.tar`;
  writeFileSync(unpacked, brotliDecompressSync(readFileSync(archive)));
  mkdirSync(folder);
  execFileSync('tar', ['-xf', unpacked, '-C', folder], { stdio: 'inherit' });
  rmSync(unpacked);
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** NSS and its kin, where the system has none. */
function libraries(folder: string, executable: string): Record<string, string> {
  if (spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0) return {};
  return { LD_LIBRARY_PATH: path.join(folder, 'libraries/lib') };
}

/** One font, where the system has none. */
function fonts(folder: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = path.join(folder, 'fonts.conf');
  const directories = `<dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${directories}</fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}
