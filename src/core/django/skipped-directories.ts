/** Directories that are not walked: what tools install, build and cache. Compared without regard to case. */
const SKIPPED = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'site-packages',
  'dist-packages',
  '__pycache__',
  '__pypackages__',
  'venv',
  'build',
  'dist',
  '_build',
  'htmlcov',
  'wheelhouse',
]);

/** The hidden directories that hold what detection reads: container files and the environment of the services. */
const HIDDEN_BUT_WALKED = new Set(['.devcontainer', '.docker', '.envs', '.env.d']);

/** The file that makes a directory a virtual environment, whatever its name (PEP 405). */
export const ENVIRONMENT_MARK = 'pyvenv.cfg';

/** Whether a directory of this name is left out with all that is below it. */
export function isSkippedDirectory(name: string): boolean {
  if (name.startsWith('.')) return !HIDDEN_BUT_WALKED.has(name);
  const lower = name.toLowerCase();
  return SKIPPED.has(lower) || lower.endsWith('.egg-info') || lower.endsWith('.dist-info') || lower.endsWith('.egg');
}
