import type { Lines } from '../../../../partners/routing/around/lines';
import { MAX_BLOCK, sizeOf } from './fitting';

/** The head of a section of TOML or INI; of a Makefile the target. */
const HEAD = /^(?:\[|[\w./%$(){}-]+(?:[ \t][^=\n]*)?:(?!=))/;

/** The section or the target that a line stands in; undefined where it stands in none, or in a long one. */
export function sectionAround(lines: readonly string[], index: number): Lines | undefined {
  let from = index;
  while (from >= 0 && !HEAD.test(lines[from] ?? '')) from -= 1;
  if (from < 0) return undefined;
  const next = lines.findIndex((text, at) => at > Math.max(index, from) && HEAD.test(text));
  let to = (next === -1 ? lines.length : next) - 1;
  while (to > index && /^(?:#|;|\s*$)/.test(lines[to] ?? '')) to -= 1;
  const section: Lines = [from, Math.max(to, index)];
  return sizeOf(section) <= MAX_BLOCK ? section : undefined;
}
