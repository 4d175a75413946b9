import { concernsDjango } from './django-names';
import { parseRequirement } from './parse-requirement';
import { readIni, type IniValue } from './read-ini';
import { emptyManifest, type Manifest, type RequirementRole } from './requirement';
import { roleOfGroup } from './role-of-group';

/** Reads a setup.cfg of setuptools: install_requires, extras, scripts. */
export function readSetupCfg(text: string): Manifest {
  const manifest = emptyManifest();
  for (const value of readIni(text)) {
    if (value.section === 'metadata' && value.key === 'name') manifest.packageName = value.text;
    if (value.section === 'options.entry_points' && value.key === 'console_scripts') addScript(manifest, value);
    const role = roleOf(value);
    if (role !== undefined) addRequirement(manifest, value, role);
  }
  return manifest;
}

function roleOf({ section, key }: IniValue): RequirementRole | undefined {
  if (section === 'options.extras_require') return roleOfGroup(key, 'optional');
  if (section !== 'options') return undefined;
  if (key === 'install_requires') return 'main';
  return key === 'tests_require' || key === 'setup_requires' ? 'development' : undefined;
}

function addRequirement(manifest: Manifest, { text, line }: IniValue, role: RequirementRole): void {
  if (text.startsWith('file:')) {
    const paths = text.slice('file:'.length).split(',');
    if (role === 'main') manifest.includes.push(...paths.map((path) => ({ path: path.trim(), line })));
    return;
  }
  const requirement = parseRequirement(text.split(' #')[0] ?? '');
  if (requirement && concernsDjango(requirement)) manifest.requirements.push({ ...requirement, role, line });
}

function addScript(manifest: Manifest, { text, line }: IniValue): void {
  const [name = '', target = ''] = text.split('=');
  const [module = ''] = target.split(':');
  if (module.trim() !== '') manifest.scripts.push({ name: name.trim(), module: module.trim(), line });
}
