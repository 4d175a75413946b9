import type { Lines } from '../../../../partners/routing/around/lines';
import { MAX_BLOCK, sizeOf } from './fitting';

const STAGE = /^\s*FROM\s/i;
const GOES_ON = /\\\s*$/;

/** The stage of a Dockerfile that a line stands in; of a long one its FROM where the line is that, else the instruction. */
export function instructionsAround(lines: readonly string[], index: number): Lines | undefined {
  let from = index;
  while (from > 0 && !STAGE.test(lines[from] ?? '')) from -= 1;
  const next = lines.findIndex((text, at) => at > index && STAGE.test(text));
  let to = (next === -1 ? lines.length : next) - 1;
  // A comment above the next stage is that stage's.
  while (to > index && /^\s*(?:#|$)/.test(lines[to] ?? '')) to -= 1;
  const stage: Lines = [from, Math.max(to, index)];
  if (sizeOf(stage) <= MAX_BLOCK) return stage;
  const instruction = instructionAt(lines, index);
  return sizeOf(instruction) > 8 && sizeOf(instruction) <= MAX_BLOCK ? instruction : undefined;
}

/** An instruction over all its lines; a comment among them belongs to it. https://docs.docker.com/reference/dockerfile/#escape */
function instructionAt(lines: readonly string[], index: number): Lines {
  const goesOn = (at: number): boolean => GOES_ON.test(lines[at] ?? '') || /^\s*#/.test(lines[at] ?? '');
  let from = index;
  while (from > 0 && goesOn(from - 1)) from -= 1;
  let to = index;
  while (to < lines.length - 1 && goesOn(to)) to += 1;
  return [from, to];
}
