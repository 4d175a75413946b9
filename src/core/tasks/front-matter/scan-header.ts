import { lineEnd } from '../../base/lines';
import { findField } from './fields';
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

/** What stands behind the value of a field on its line, a comment as a rule; `''` where the field is in no header. */
export function commentBehind(text: string, frontMatter: FrontMatter, field: string): string {
  const place = findField(frontMatter.value, field);
  if (place === undefined) return '';
  const { keys } = scanHeader(text, frontMatter);
  const line = keys.filter(({ key, table }) => key === place.key && table === place.table).at(-1);
  if (line === undefined) return '';
  const end = frontMatter.headerStart + line.valueEnd;
  return text.slice(end, lineEnd(text, end));
}
