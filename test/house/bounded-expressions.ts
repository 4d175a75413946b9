import { BOUNDED_SECRET_EXPRESSIONS } from './bounded-secret-expressions';

/**
 * A regular expression that is worse than linear, or of which nobody knows, and what keeps its cost small all the same: the
 * most characters that it is searched for in (`input`), or the most characters or lines that one attempt looks at before it
 * fails, so that it is linear with that factor (`reach`). `apart` is one whose attempts do not overlap: what begins one
 * stands in nothing that it repeats without a bound.
 */
export type BoundedExpression = { file: string; expression: RegExp; because: string } & (
  { input: number } | { reach: number } | { apart: true }
);

export const BOUNDED_EXPRESSIONS: readonly BoundedExpression[] = [
  {
    file: 'src/cli/help.ts',
    expression: /^(\S+(?: \S+)*) {2,}(.+)$/,
    input: 200,
    because: 'Lines of our own help.',
  },
  {
    file: 'src/core/django/scan/file-roles.ts',
    expression: /^(?:.*[-_.])?manage(?:[-_.].*)?\.py$|^manage$/,
    input: 255,
    because: 'The name of a file or a directory: no file system has longer ones.',
  },
  {
    file: 'src/core/django/scan/file-roles.ts',
    expression: /^.*settings(?:[-_].*)?\.py$/,
    input: 255,
    because: 'The name of a file or a directory: no file system has longer ones.',
  },
  {
    file: 'src/core/django/scan/file-roles.ts',
    expression:
      /^\.?pytest\.(?:ini|toml)$|^tox\.(?:ini|toml)$|^\.env(?:rc|\..*)?$|^.*\.env$|^(?:docker-)?compose[^/]*\.ya?ml$|^(?:.*\.)?dockerfile(?:\..*)?$|^procfile$/,
    input: 255,
    because: 'The name of a file or a directory: no file system has longer ones.',
  },
  {
    file: 'src/core/django/judge/find-settings-projects.ts',
    expression: /[-_]template$|\{\{.*\}\}/,
    input: 255,
    because: 'The name of a file or a directory: no file system has longer ones.',
  },
  {
    file: 'src/core/django/kind-of-place.ts',
    expression:
      /^(?:\w+[-_.])?(?:tests?|testing|testdata|fixtures?|e2e)(?:[-_.]\w+)?$|^test(?:app|apps|proj|project|projects|site|suite)(?:[-_.]\w+)?$|^t$/,
    input: 255,
    because: 'The name of a file or a directory: no file system has longer ones.',
  },
  {
    file: 'src/core/django/kind-of-place.ts',
    expression:
      /^(?:\w+[-_.])?(?:examples?|demos?|samples?|sandbox|tutorials?|playgrounds?|quick-?starts?|showcases?|benchmarks?)(?:[-_.]\w+)?$/,
    input: 255,
    because: 'The name of a file or a directory: no file system has longer ones.',
  },
  {
    file: 'src/core/django/requirements/read-setup-py.ts',
    expression: /^[\w./-]*requirements[\w./-]*\.(?:txt|in)$/,
    input: 300,
    because: 'What is longer is cut before: it is no path.',
  },
  {
    file: 'src/core/django/requirements/requirement-sources.ts',
    expression: /^(?:.*[-_.])?(?:requirements?|reqs?|constraints)(?:[-_.].*)?\.(?:txt|in|pip)$/,
    input: 255,
    because: 'The name of a file or a directory: no file system has longer ones.',
  },
  {
    file: 'src/core/partners/evidence/read-dependencies.ts',
    expression: /(?:^|[\s"',[(=:])([A-Za-z][\w.-]{1,60})(?=\s*(?:\[[^\]\n]{0,80}\]\s*)?(?:[<>=!~;@"',]|$|\s#))/g,
    reach: 150,
    because: 'A name of 61 characters and extras of 80; a run of blanks follows one name alone.',
  },
  {
    file: 'src/core/partners/routing/signals/containerization.ts',
    expression: /^apiVersion:[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,3}?kind:/m,
    reach: 42,
    because: 'One attempt looks at so many lines; each begins at a line.',
  },
  {
    file: 'src/core/partners/routing/signals/containerization.ts',
    expression: /^services:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[^\r\n]*\r?\n){0,12}?[ \t]+(?:image|build|command|volumes):/m,
    reach: 42,
    because: 'One attempt looks at so many lines; each begins at a line.',
  },
  {
    file: 'src/core/partners/routing/signals/containerization.ts',
    expression: /^FROM[ \t]+\S[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,40}?(?:RUN|COPY|CMD|ENTRYPOINT)\s/m,
    reach: 42,
    because: 'One attempt looks at so many lines; each begins at a line.',
  },
  {
    file: 'src/core/partners/routing/signals/security.ts',
    expression:
      /(?:^|\/)\.github\/workflows\/[^/]*(?:codeql|security|semgrep|trivy|bandit|snyk|scorecard|zizmor|gitleaks|zap|sast|dast|audit)[^/]*\.ya?ml$/i,
    input: 4096,
    because: 'The path of one file: no file system has longer ones.',
  },
  {
    file: 'src/core/partners/routing/signals/security.ts',
    expression:
      /(?:execute|executemany|raw|RawSQL|extra)\(\s*(?:f["']|[^)\s][^)\n]{0,200}["']\s{0,20}(?:%\s{0,20}[(\w]|\.format\(|\+))/,
    reach: 250,
    because: 'Bounded repetition: one attempt looks at no more characters.',
  },
  {
    file: 'src/core/partners/routing/signals/security.ts',
    expression:
      /\b(?:requests|httpx|urllib\.request|urlopen)[.\w]{0,40}\([^)\n]{0,120}\brequest\.(?:GET|POST|data|query_params)|\bredirect\(\s*request\.(?:GET|POST)|\bopen\([^)\n]{0,120}\brequest\.(?:GET|POST)/,
    reach: 250,
    because: 'Bounded repetition: one attempt looks at no more characters.',
  },
  ...BOUNDED_SECRET_EXPRESSIONS,
  {
    file: 'src/core/tasks/lint/related-path.ts',
    expression: /(?:::[\w:[\]-]*|:\d{1,7}(?:[:-]\d{1,7})?)?(?:#[^#\s]*)?$/,
    input: 400,
    because: 'A longer entry is no path and is not looked at.',
  },
];
