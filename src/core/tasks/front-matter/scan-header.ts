import { scanKeys } from './find-fences';
import type { FrontMatter } from './read-front-matter';
import type { KeyScan } from './scan-toml-keys';

const scans = new WeakMap<FrontMatter, KeyScan>();

/** Where the keys of a front matter stand, counted from the start of its header. It is looked through once, whoever asks. */
export function scanHeader(text: string, frontMatter: FrontMatter): KeyScan {
  let scan = frontMatter.scan ?? scans.get(frontMatter);
  if (scan === undefined) {
    scan = scanKeys(text.slice(frontMatter.headerStart, frontMatter.headerEnd), frontMatter.format);
    scans.set(frontMatter, scan);
  }
  return scan;
}
