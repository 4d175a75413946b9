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

/** The hidden directories that hold what detection reads: container files, the environment of the services, workflows. */
const HIDDEN_BUT_WALKED = new Set(['.devcontainer', '.docker', '.envs', '.env.d', '.github']);

/** The file that makes a directory a virtual environment, whatever its name (PEP 405). */
export const ENVIRONMENT_MARK = 'pyvenv.cfg';

/** Whether a directory of this name is left out with all that is below it. */
export function isSkippedDirectory(name: string): boolean {
  if (name.startsWith('.')) return !HIDDEN_BUT_WALKED.has(name);
  const lower = name.toLowerCase();
  return SKIPPED.has(lower) || lower.endsWith('.egg-info') || lower.endsWith('.dist-info') || lower.endsWith('.egg');
}

/** Hidden directories that say nothing to detection, and much about who works on the code and how it is run. */
const HIDDEN_BUT_LISTED = new Set([
  '.buildkite',
  '.ci',
  '.circleci',
  '.claude',
  '.deploy',
  '.drone',
  '.ebextensions',
  '.elasticbeanstalk',
  '.gitlab',
  '.helm',
  '.infra',
  '.k8s',
  '.kamal',
  '.platform',
  '.ruru',
  '.semgrep',
  '.storybook',
  '.woodpecker',
]);

/** Whether a directory is left out of a walk that also lists: `.ruru` fills up, and only its modes are asked for. */
export function isUnlistedDirectory(path: string, name: string): boolean {
  if (path.includes('.ruru/') && !path.includes('.ruru/modes')) return true;
  return isSkippedDirectory(name) && !HIDDEN_BUT_LISTED.has(name);
}

/** Whether a file lies where files are listed and nothing counts. */
export function isOnlyListed(path: string): boolean {
  return (path.startsWith('.') || path.includes('/.')) && path.split('/').some((name) => HIDDEN_BUT_LISTED.has(name));
}
