import { setsEnvironment, type FileRole } from '../scan/file-roles';

/** What tests are configured by; a manifest names settings for them, too: `[tool.pytest]`, `[tool:pytest]`. */
const OF_TESTS = /(?:^|\/)\.?(?:pytest|tox)\.[^/]*$/;

/**
 * How early a file is asked for the settings that a project runs with: 0 wsgi.py and asgi.py, 1 what the environment and
 * containers are set up by, 2 what an editor or a host sets, 3 what tests run with, 4 what a workflow checks with.
 */
export function namingOrder(path: string, role: FileRole | undefined): number {
  if (path.includes('.github/')) return 4;
  if (role === 'server') return 0;
  if (setsEnvironment(path)) return 2;
  return role === 'configuration' && !OF_TESTS.test(path) ? 1 : 3;
}
