import { compareCodeUnits } from '../../base/compare-code-units';
import { directoryOf } from '../../base/path-parts';
import { resolveImport } from './resolve-import';
import type { Scan } from './scan';

/**
 * The files that a manage.py which starts nothing itself may leave it to: what it imports, what that imports in turn,
 * since packages hand on what their modules do, and the packages beside it. Those not read yet have no facts.
 */
export function delegatesOf(scan: Scan, manage: string): string[] {
  const python = scan.facts.get(manage)?.python;
  const imported = importedBy(scan, manage);
  const further = imported.flatMap((file) =>
    (scan.facts.get(file)?.python?.executes ?? 1) > 0 ? [] : importedBy(scan, file),
  );
  // An empty manage.py beside Flask's own package must not become Django's: only a package that runs Django counts.
  const beside = (python?.importsFlask ?? 0) > 0 ? [] : packagesBeside(scan, directoryOf(manage));
  return [...imported, ...further, ...beside];
}

/** The files of the folder that a Python file imports. */
export function importedBy(scan: Scan, file: string): string[] {
  return (scan.facts.get(file)?.python?.imports ?? []).flatMap(
    (module) => resolveImport(scan.files, module, file) ?? [],
  );
}

/** The packages directly below a directory: the files by which they can start Django. */
export function packagesBeside(scan: Scan, directory: string): string[] {
  const paths = [...scan.files.keys()].filter((path) => {
    if (!/(?:^|\/)(?:__init__|__main__|manage|cli)\.py$/.test(path)) return false;
    const home = directoryOf(path);
    return home !== '' && home !== directory && directoryOf(home) === directory;
  });
  return paths.sort(compareCodeUnits);
}
