import { giveWay } from '../base/in-turns';
import type { Clock, Files } from '../base/ports';
import { checkExtraRoots } from './judge/check-extra-roots';
import type { Detection } from './detection';
import { judge } from './judge/judge';
import { redactData } from '../redact/redact-data';
import type { Scan } from './scan/scan';
import { scanFolder, updateScan } from './scan/scan-folder';

/** What a caller may add to a detection. */
export interface DetectOptions {
  signal?: AbortSignal;
  /**
   * Directories that the user says are projects, whatever detection finds there, as they were written: relative to the
   * folder, `.` for itself. What is no directory of the folder is told as a problem.
   */
  extraRoots?: readonly string[];
  /** Which files the walk lists beside its own; see {@link Scan.listing}. */
  alsoWanted?(path: string): boolean;
  /** Tells the time that the detection takes; without one, `ms` is 0. */
  clock?: Clock;
}

/** A detection that can be followed. */
export interface TrackedDetection {
  detection: Detection;
  /** What it was judged from; hand it to {@link updateDetection} with the paths that changed. */
  scan: Scan;
}

/**
 * Says whether and where there is Django in a folder, which version, and why. Walks the tree once, reads manifests and
 * the few Python files that matter as text, and runs or imports nothing. What it says holds no secret, be it one of a requirement's URL.
 * @throws the signal's reason when it is aborted
 */
export async function detectDjango(files: Files, options: DetectOptions = {}): Promise<Detection> {
  return (await trackDjango(files, options)).detection;
}

/** Detects, and keeps what it takes to follow changes without a new walk. */
export function trackDjango(files: Files, options: DetectOptions = {}): Promise<TrackedDetection> {
  return timed(files, options, (roots) => scanFolder(files, { ...options, extraRoots: roots }));
}

/**
 * Follows changes of files.
 * @param changed paths that were created, changed or deleted; a directory stands for all below it
 */
export function updateDetection(
  files: Files,
  scan: Scan,
  changed: readonly string[],
  options: DetectOptions = {},
): Promise<TrackedDetection> {
  return timed(files, options, (roots) => updateScan(files, scan, changed, { ...options, extraRoots: roots }));
}

const NOT_THERE = 'The folder is not there any more: put it back where it was.';

async function timed(
  files: Files,
  { clock, extraRoots = [] }: DetectOptions,
  look: (roots: string[]) => Promise<Scan>,
): Promise<TrackedDetection> {
  const start = clock?.now().getTime() ?? 0;
  const { roots, problems } = await checkExtraRoots(files, extraRoots);
  const scan = await look(roots);
  await giveWay();
  const judged = judge(scan, roots);
  if ((await files.kindAt('')) === 'missing') problems.push({ path: '.', line: 1, message: NOT_THERE });
  const ms = (clock?.now().getTime() ?? 0) - start;
  return { scan, detection: { ...redactData({ ...judged, problems: [...judged.problems, ...problems] }), ms } };
}
