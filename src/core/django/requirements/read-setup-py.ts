import { concernsDjango } from './django-names';
import { parseRequirement } from './parse-requirement';
import { stringsOf, type PythonString } from './python-strings';
import { emptyManifest, type Manifest, type RequirementRole } from './requirement';
import { roleOfGroup } from './role-of-group';

/** A requirements file that a setup script opens. */
const REQUIREMENTS = /^[\w./-]*requirements[\w./-]*\.(?:txt|in)$/;
/** A longer string is no path. */
const MAX_PATH = 300;

/**
 * Reads a setup.py as text, never running it: each string literal by the name that it is assigned to. A requirements
 * file that it names is taken to be read for install_requires, as that is what setup scripts open them for.
 */
export function readSetupPy(text: string): Manifest {
  const manifest = emptyManifest();
  for (const literal of stringsOf(text)) {
    const { names, value, line } = literal;
    if (names.at(-1) === 'name' && manifest.packageName === null) manifest.packageName = value;
    if (REQUIREMENTS.test(value.slice(0, MAX_PATH))) manifest.includes.push({ path: value, line });
    if (names.includes('console_scripts')) addScript(manifest, literal);
    const role = roleOf(names);
    if (role === undefined) continue;
    for (const [index, part] of value.split('\n').entries()) {
      const requirement = parseRequirement(part);
      if (requirement && concernsDjango(requirement))
        manifest.requirements.push({ ...requirement, role, line: line + index });
    }
  }
  return manifest;
}

function roleOf(names: readonly string[]): RequirementRole | undefined {
  if (names.some((name) => /^extras?_?require/i.test(name))) return roleOfGroup(names.at(-1) ?? '', 'optional');
  const name = [...names].reverse().find((candidate) => /requir|depend|^deps$/i.test(candidate));
  if (name === undefined) return undefined;
  return /^(?:tests?|setup|dev|docs?)_/i.test(name) ? 'development' : 'main';
}

function addScript(manifest: Manifest, { value, line }: PythonString): void {
  const match = /^\s*([\w.-]+)\s*=\s*([\w.]+)\s*:/.exec(value.slice(0, 300));
  if (match?.[1] !== undefined && match[2] !== undefined)
    manifest.scripts.push({ name: match[1], module: match[2], line });
}
