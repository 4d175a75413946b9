import type { RoleId } from '../catalogue/partner';

/**
 * One thing that is looked for. Without `text`, `packages` and `requirements` the path alone says it; otherwise the
 * file is read.
 */
export interface Detector {
  topic: string;
  /** Whom it concerns, the first one most. */
  roles: readonly RoleId[];
  /** The sentence people read; `{name}` is the package, the requirement or what the text matched. */
  because: string;
  path: RegExp;
  /** Of those paths the ones that say nothing, with a `/` before them. */
  notPath?: Pick<RegExp, 'test'>;
  /** Searched line by line; its first group is `{name}`. */
  text?: RegExp;
  /** A line that it matches says nothing, whatever `text` finds in it. */
  notText?: RegExp;
  /** Names in the dependencies of a package.json. */
  packages?: RegExp;
  /** Names among the requirements of a Python project, lower case, `-` for `_`. */
  requirements?: RegExp;
  /**
   * Of these packages and requirements those that the product itself may use as well: they count where they are asked for
   * to work on the code, in a directory of tests, or beside files that show what they are for.
   */
  perhaps?: { names: RegExp; beside: RegExp };
}

export const PACKAGE_JSON = /(?:^|\/)package\.json$/;
export const REQUIREMENT_FILE =
  /\.(?:txt|in|pip)$(?<=requirement[^/]*(?:\/[^/]+){0,2}\.\w+)|(?:^|\/)(?:Pipfile|pyproject\.toml|setup\.(?:py|cfg)|environment\.ya?ml)$/i;
/** What tests ask for says nothing about what the project runs on, but for the test tools themselves. */
export const TEST_SETUP_FILE = /(?:^|\/)(?:tox\.ini|noxfile\.py)$/;
export const SETTINGS_FILE =
  /\.py$(?<=(?:^|\/)(?:[\w-]*settings[\w-]*(?:\/[\w-]+){0,2}|(?:conf|config)\/(?:django|base|common|production|local))\.py)/;
export const TEMPLATE_FILE = /\.(?:html?|djhtml|jinja2?)$(?<=(?:^|\/)(?:templates|jinja2)\/.+\.\w+)/;

/** What is there to be tested on, shown or read, not run. */
export const FOR_SHOW =
  /(?:^|\/)(?:tests?|testing|test[-_]?data|fixtures?|__fixtures__|mocks?|examples?|samples?|benchmarks?|docs?|changelog|stubs|snapshots)\//i;
/** What is there to test with. */
export const FOR_TESTS =
  /(?:^|\/)(?:tests?|testing|e2e|end[-_]to[-_]end|cypress|playwright|functional(?:[-_]tests?)?)\//i;
/** What others wrote. */
export const NOT_OURS =
  /(?:^|\/)(?:node_modules|bower_components|site-packages|\.venv|venv|\.git|\.tox|\.nox|vendor|vendored|third[-_]party|__pycache__)\//i;

/** A package that the Python project asks for, at `{name}` in the sentence. */
export function required(topic: string, roles: Detector['roles'], because: string, requirements: RegExp): Detector {
  return { topic, roles, because, path: REQUIREMENT_FILE, notPath: FOR_SHOW, requirements };
}

/** Whether the path says it all, so that the file is not read. */
export function isPathAlone({ text, packages, requirements }: Detector): boolean {
  return text === undefined && packages === undefined && requirements === undefined;
}
