import type { Metafile } from 'esbuild';

/** See reached-outputs.mjs. */
export function reachedOutputs(outputs: Metafile['outputs'], named: readonly string[]): string[];

/** See reached-outputs.mjs. */
export function bundledInputs(outputs: Metafile['outputs'], named: readonly string[]): string[];
