import { readNix } from './read-nix';
import { readBuildoutVersions } from './locks/read-buildout-versions';
import { readPexLock } from './locks/read-pex-lock';
import { readPipLock } from './locks/read-pip-lock';
import { readPipfile, readPipfileLock } from './read-pipfile';
import { readHatchToml, readPixiToml, readPyproject } from './read-pyproject';
import { readRequirementsTxt } from './read-requirements-txt';
import { readSetupCfg } from './read-setup-cfg';
import { readSetupPy } from './read-setup-py';
import { readTomlLock } from './read-toml-lock';
import { readYamlLock } from './locks/read-yaml-lock';
import type { Manifest } from './requirement';

/** A kind of file that says what is to be installed. */
export interface RequirementSource {
  id: SourceId;
  /** What a sentence calls it. */
  title: string;
  /** Matches the file's name, in lower case. */
  names: RegExp;
  /** Also holds for any file of these endings below a directory of one of these names. */
  below?: { directories: RegExp; endings: RegExp };
  /** Globs for a watcher, without braces, as VS Code does not nest them. */
  globs: readonly string[];
  read(text: string, path: string): Manifest | Promise<Manifest>;
}

/** The kinds of manifests and lock files that are read. */
export type SourceId =
  | 'pyproject'
  | 'pipfile'
  | 'setup-cfg'
  | 'setup-py'
  | 'requirements'
  | 'conda'
  | 'hatch'
  | 'pixi'
  | 'nix'
  | 'pipfile-lock'
  | 'toml-lock'
  | 'pip-lock'
  | 'buildout'
  | 'yaml-lock'
  | 'pex-lock';

/** Every source. A source is its reader and a row here. */
export const REQUIREMENT_SOURCES: readonly RequirementSource[] = [
  {
    id: 'pyproject',
    title: 'pyproject.toml',
    names: /^pyproject\.toml$/,
    globs: ['pyproject.toml'],
    read: readPyproject,
  },
  { id: 'pipfile', title: 'the Pipfile', names: /^pipfile$/, globs: ['Pipfile'], read: readPipfile },
  { id: 'setup-cfg', title: 'setup.cfg', names: /^setup\.cfg$/, globs: ['setup.cfg'], read: readSetupCfg },
  { id: 'setup-py', title: 'setup.py', names: /^setup\.py$/, globs: ['setup.py'], read: readSetupPy },
  {
    id: 'requirements',
    title: 'a requirements file',
    names: /^(?:.*[-_.])?(?:requirements?|reqs?|constraints)(?:[-_.].*)?\.(?:txt|in|pip)$/,
    below: {
      directories: /^(?:.*[-_])?(?:requirements?|reqs|requires|constraints)$/,
      endings: /\.(?:txt|in|pip)$/,
    },
    globs: [
      ...['txt', 'in', 'pip'].flatMap((suffix) => [
        `*requirement*.${suffix}`,
        `*reqs*.${suffix}`,
        `*constraints*.${suffix}`,
      ]),
      ...['requirements', 'requirement', 'reqs', 'requires', 'constraints'].flatMap((name) => [
        `${name}/**/*.txt`,
        `${name}/**/*.in`,
        `${name}/**/*.pip`,
      ]),
    ],
    read: readRequirementsTxt,
  },
  {
    id: 'conda',
    title: 'a conda environment',
    names: /^(?:conda[-_.])?env(?:ironment)?(?:[-_.].*)?\.ya?ml$/,
    globs: ['env*.yml', 'env*.yaml', 'conda*.yml', 'conda*.yaml'],
    // The YAML parser alone takes longer to load than most folders take to be judged; few have such a file.
    read: async (text) => (await import('./read-conda-environment')).readCondaEnvironment(text),
  },
  { id: 'hatch', title: 'hatch.toml', names: /^hatch\.toml$/, globs: ['hatch.toml'], read: readHatchToml },
  {
    id: 'pipfile-lock',
    title: 'Pipfile.lock',
    names: /^pipfile\.lock$/,
    globs: ['Pipfile.lock'],
    read: readPipfileLock,
  },
  {
    id: 'toml-lock',
    title: 'a lock file',
    names: /^(?:poetry|uv|pdm)\.lock$|^pylock(?:\.[\w-]+)?\.toml$/,
    globs: ['poetry.lock', 'uv.lock', 'pdm.lock', 'pylock*.toml'],
    read: readTomlLock,
  },
  { id: 'pixi', title: 'pixi.toml', names: /^pixi\.toml$/, globs: ['pixi.toml'], read: readPixiToml },
  {
    id: 'nix',
    title: 'a Nix expression',
    names: /^(?:flake|shell|default|devenv|package|python[\w-]*|overlay)\.nix$/,
    globs: ['*.nix'],
    read: readNix,
  },
  {
    id: 'pip-lock',
    title: 'a lock file of Rye',
    names: /^requirements(?:-dev)?\.lock$/,
    globs: ['requirements*.lock'],
    read: readPipLock,
  },
  {
    id: 'buildout',
    title: 'the versions of a buildout',
    names: /^(?:buildout|versions)\.cfg$/,
    globs: ['buildout.cfg', 'versions.cfg'],
    read: readBuildoutVersions,
  },
  {
    id: 'yaml-lock',
    title: 'a lock file of conda or Pixi',
    names: /^(?:\w+\.)?conda-lock(?:\.\w+)?\.ya?ml$|^conda-(?:linux|osx|win)[\w-]*\.lock$|^pixi\.lock$/,
    globs: ['*conda-lock*.yml', '*conda-lock*.yaml', 'conda-*.lock', 'pixi.lock'],
    read: readYamlLock,
  },
  {
    id: 'pex-lock',
    title: 'a lock file of Pex',
    names: /^(?:.*[-_.])?(?:pex|python[-_]default|pants)\.lock$/,
    below: { directories: /^3rdparty$/, endings: /\.lock$/ },
    globs: ['*pex.lock', 'python-default.lock', 'python_default.lock', '*pants.lock', '3rdparty/**/*.lock'],
    read: readPexLock,
  },
];

/** The source that a file is, by its path alone; undefined where it is none. */
export function sourceOf(path: string): RequirementSource | undefined {
  const parts = path.toLowerCase().split('/');
  const name = parts.pop() ?? '';
  return (
    REQUIREMENT_SOURCES.find((source) => source.names.test(name)) ??
    REQUIREMENT_SOURCES.find(
      ({ below }) => below?.endings.test(name) === true && parts.some((part) => below.directories.test(part)),
    )
  );
}
