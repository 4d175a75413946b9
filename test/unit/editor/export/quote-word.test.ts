import assert from 'node:assert/strict';
import { quoteWord } from '../../../../src/editor/export/quote-word';

suite('quoteWord', () => {
  const words: [platform: NodeJS.Platform, word: string, quoted: string][] = [
    ['linux', '/srv/shop-1/dist/mcp.js', '/srv/shop-1/dist/mcp.js'],
    ['darwin', '/Volumes/My Disk/shop', "'/Volumes/My Disk/shop'"],
    ['linux', "/srv/ada's", "'/srv/ada'\\''s'"],
    ['linux', '/srv/a\\b', "'/srv/a\\b'"],
    ['linux', '/srv/$(touch hacked)', "'/srv/$(touch hacked)'"],
    ['win32', 'c:\\code\\shop-1', 'c:\\code\\shop-1'],
    ['win32', 'c:\\My Code\\shop', '"c:\\My Code\\shop"'],
  ];
  for (const [platform, word, quoted] of words)
    test(`${word} on ${platform}`, () => assert.equal(quoteWord(word, platform), quoted));
});
