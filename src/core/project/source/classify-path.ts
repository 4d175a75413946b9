/** What a Python file is for, apart from the rest of the source. */
export type PathKind = 'migration' | 'test' | 'command' | 'source';

/** Where tests of Python lie, and how they are named. The one rule for it, by the path alone. */
export const TEST_PATH = /(?:^|\/)(?:tests?\/|(?:test_[^/]*|[^/]*_tests?|tests?|conftest)\.py$)/;

/** What a Python file is by its place and name, `path` relative to the project. */
export function classifyPath(path: string): PathKind {
  if (/(?:^|\/)migrations\/[^/]+$/.test(path)) return 'migration';
  if (/(?:^|\/)management\/commands\/[^/]+$/.test(path)) return 'command';
  if (TEST_PATH.test(path)) return 'test';
  return 'source';
}

/** What a sign of a test looks like in Python. */
const HOLDS_TESTS =
  /^[ \t]*(?:async[ \t]+)?def[ \t]+test|TestCase\b|^[ \t]*(?:import|from)[ \t]+(?:pytest|unittest)\b/m;

/**
 * The same with a look into the file: one that is only named like a test, `models/test_result.py`, and holds none is
 * source.
 */
export function classifyFile(path: string, text: string): PathKind {
  const kind = classifyPath(path);
  if (kind !== 'test' || /(?:^|\/)tests?\/|(?:^|\/)(?:tests|conftest)\.py$/.test(path)) return kind;
  return HOLDS_TESTS.test(text) ? 'test' : 'source';
}

/** Whether a file is one of settings, by its path: `settings.py`, `settings/local.py`, `test_settings.py`. */
export function isSettingsFile(path: string): boolean {
  return /(?:^|\/)(?:(?:settings|settings\/[^/]+|settings_\w+|\w+_settings)\.py|settings\/[^/]+\.conf)$/.test(path);
}

/** Whether files of Python like this one hold tests themselves. */
export function isTestModule(path: string): boolean {
  return (
    /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|tests?)\.py$/.test(path) ||
    /(?:^|\/)tests?\/(?!conftest|__init__)[^/]+\.py$/.test(path)
  );
}
