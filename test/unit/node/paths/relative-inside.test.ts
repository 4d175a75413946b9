import assert from 'node:assert/strict';
import { relativeInside } from '../../../../src/node/paths/relative-inside';

suite('relativeInside', () => {
  const places: [platform: NodeJS.Platform, folder: string, path: string, inside: string | undefined][] = [
    ['linux', '/shop', '/shop/a/b.py', 'a/b.py'],
    ['linux', '/shop', '/shop', ''],
    ['linux', '/shop', '/shopping/a.py', undefined],
    ['linux', '/shop', '/Shop/a.py', undefined],
    ['linux', '/shop', '/shop/..a/b.py', '..a/b.py'],
    ['linux', '/shop', '/shop/u\u0308.py', 'u\u0308.py'],
    ['darwin', '/shop', '/shop/u\u0308.py', 'ü.py'],
    ['win32', 'C:\\shop', 'c:\\Shop\\a\\B.py', 'a/B.py'],
    ['win32', 'C:\\shop', 'C:\\shop', ''],
    ['win32', 'C:\\', 'c:\\a.py', 'a.py'],
    ['win32', 'C:\\shop', 'C:\\shopping\\a.py', undefined],
    ['win32', 'C:\\shop', 'D:\\shop\\a.py', undefined],
    ['win32', '\\\\server\\share\\shop', '\\\\SERVER\\share\\shop\\a.py', 'a.py'],
    ['win32', '\\\\server\\share', '\\\\server\\other\\a.py', undefined],
  ];
  for (const [platform, folder, path, inside] of places) {
    test(`${path} in ${folder} on ${platform}`, () => assert.equal(relativeInside(folder, path, platform), inside));
  }
});
