/** The endings and the names of everything that a detector or a reader of the team looks at. */
const ENDINGS = [
  ...[
    'py',
    'html',
    'htm',
    'djhtml',
    'jinja',
    'jinja2',
    'sql',
    'proto',
    'graphql',
    'graphqls',
    'gql',
    'feature',
    'robot',
  ],
  ...[
    'txt',
    'in',
    'pip',
    'toml',
    'cfg',
    'ini',
    'json',
    'json5',
    'yml',
    'yaml',
    'conf',
    'md',
    'rst',
    'tf',
    'tfvars',
    'j2',
    'service',
    'css',
    'scss',
  ],
  ...['js', 'cjs', 'mjs', 'ts', 'cts', 'mts', 'tsx', 'jsx'],
];
const NAMES = [
  ...[
    'CODEOWNERS',
    '.roomodes',
    'SECURITY',
    'Pipfile',
    'Procfile*',
    '*[Dd]ockerfile*',
    '*[Cc]ontainerfile*',
    'Jenkinsfile*',
  ],
  ...['Vagrantfile', 'Makefile', '.semgrepignore', '.trivyignore', '.snyk', '.secrets.baseline', '.bandit'],
  ...['.env*', '*.env', 'dotenv.*', 'env.*'],
];

/**
 * The glob for a watcher of what {@link findPartnersHere} reads. It lets more through than is read: what does not count
 * is sorted out by path.
 */
export const PARTNERS_GLOB = `**/{${[...ENDINGS.map((ending) => `*.${ending}`), ...NAMES].join(',')}}`;
