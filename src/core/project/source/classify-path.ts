/** What a Python file is for, apart from the rest of the source. */
export type PathKind = 'migration' | 'test' | 'command' | 'source';

/** What a Python file is by its place and name, `path` relative to the project. */
export function classifyPath(path: string): PathKind {
  if (/(?:^|\/)migrations\/[^/]+$/.test(path)) return 'migration';
  if (/(?:^|\/)management\/commands\/[^/]+$/.test(path)) return 'command';
  if (/(?:^|\/)(?:tests?\/|test_[^/]*\.py$|[^/]*_test\.py$|tests\.py$|conftest\.py$)/.test(path)) return 'test';
  return 'source';
}

/** Whether a file is one of settings, by its path: `settings.py`, `settings/local.py`, `test_settings.py`. */
export function isSettingsFile(path: string): boolean {
  return /(?:^|\/)(?:settings|settings\/[^/]+|settings_\w+|\w+_settings)\.py$/.test(path);
}

/** Whether files of Python like this one hold tests themselves. */
export function isTestModule(path: string): boolean {
  return (
    /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|tests?)\.py$/.test(path) ||
    /(?:^|\/)tests?\/(?!conftest|__init__)[^/]+\.py$/.test(path)
  );
}
