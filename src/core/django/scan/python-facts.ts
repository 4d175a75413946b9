import type { SettingsLiteral } from './read-settings-literals';
import { codeLines } from './python-text';
import { readSettingsLiterals } from './read-settings-literals';

/** What the text of a Python file says about Django. Lines are 1-based; 0 where there is none. */
export interface PythonFacts {
  importsDjango: number;
  importsFlask: number;
  /** `execute_from_command_line`, or what Django had in its place up to 1.3. */
  executes: number;
  /** The settings modules that it names, in the order of the file. */
  settings: SettingsLiteral[];
  /** Where INSTALLED_APPS is assigned. */
  installedApps: number;
  /** Where DATABASES or a database backend of Django is named. */
  databases: number;
  /** Where settings.configure is called. */
  configures: number;
  /** The module that ROOT_URLCONF is set to; null where it is set to none that is written out. */
  rootUrlconf: string | null;
  /** Where an application stands that is a whole project in one file. */
  singleFile: number;
  /** Where a placeholder of a project template stands: `{{ project_name }}`. */
  placeholder: number;
  /** The modules it imports, dotted, and what it imports from them; about {@link MAX_IMPORTS} at most. */
  imports: string[];
  /** Whether there is no code in it. */
  empty: boolean;
  /** Where a triple-quoted string begins that has no end, so that what follows could not be read. */
  unclosed: number;
}

/** More than any manage.py, and than is of use to find where it delegates to. */
const MAX_IMPORTS = 40;

const DJANGO = /^\s*(?:from|import)\s+(?:django|configurations)\b/;
const FLASK = /^\s*(?:from|import)\s+(?:flask\w*)\b/;
const EXECUTES = /\b(?:execute_from_command_line|execute_manager|ManagementUtility)\b/;
const APPS = /^\s*INSTALLED_APPS\s*(?::[^=]*)?\+?=/;
const DATABASES = /^\s*DATABASES\s*(?::[^=]*)?=|['"]django\.(?:db\.backends|contrib\.gis\.db\.backends)\./;
const CONFIGURES = /\bsettings\.configure\s*\(/;
const URLCONF = /^\s*ROOT_URLCONF\s*=\s*['"]([\w.]+)['"]/;
/** `from nanodjango import Django`. */
const NANODJANGO = /^\s*(?:from|import)\s+nanodjango\b/;
/** What a file that serves pages itself says of its URLs; a script that only runs a command of Django says nothing. */
const ROUTES = /\bROOT_URLCONF\b|^urlpatterns\b/;
/** What serves the file's own settings: a command, or an application for a server. */
const SERVES = /\b(?:execute_from_command_line|get_[aw]sgi_application|[AW]SGIHandler)\s*\(/;
const PLACEHOLDER = /\{\{[^{}]*\}\}\.?\w*settings|\{\{ *project_name *\}\}|\{\{ *(?:cookiecutter|copier__\w+)\b/;
const IMPORT = /^\s*(?:from\s+([.\w]+)\s+import\s+(\w+)?|import\s+([.\w]+))/;

/** Reads what a Python file says, line by line: linear in its length, and whatever its syntax is. */
export function readPythonFacts(text: string): PythonFacts {
  const { lines, unclosed } = codeLines(text);
  const first = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line)) + 1;
  const executes = first(EXECUTES);
  const configures = first(CONFIGURES);
  const urlconf = lines.find((line) => URLCONF.test(line));
  return {
    importsDjango: first(DJANGO),
    importsFlask: first(FLASK),
    executes,
    settings: readSettingsLiterals(lines),
    installedApps: first(APPS),
    databases: first(DATABASES),
    configures,
    rootUrlconf: URLCONF.exec(urlconf ?? '')?.[1] ?? null,
    singleFile: first(NANODJANGO) || (first(SERVES) > 0 && first(ROUTES) > 0 ? configures : 0),
    placeholder: first(PLACEHOLDER),
    imports: readImports(lines),
    empty: lines.every((line) => line.trim() === ''),
    unclosed,
  };
}

function readImports(lines: readonly string[]): string[] {
  const modules: string[] = [];
  for (const line of lines) {
    const match = IMPORT.exec(line);
    const module = match?.[1] ?? match?.[3];
    if (module === undefined) continue;
    modules.push(module);
    // `from shop import manage` may mean a function of the package or its module.
    if (match?.[2] !== undefined) modules.push(`${module}.${match[2]}`);
    if (modules.length >= MAX_IMPORTS) break;
  }
  return modules;
}
