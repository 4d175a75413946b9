import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * What tells apart those who number their processes each on their own, without a space: machines, but also containers, sandboxes
 * and Windows' own Linux, which may all have one host's name and write to the same disk.
 */
export function machineName(): string {
  return [hostname(), process.platform, processNamespace()].join('/').replaceAll(/\s/g, '-');
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has it.
    return '';
  }
}
