import type { Evidence } from '../detection';
import { delegatesOf, importedBy } from '../scan/delegates';
import { nameOf } from '../../base/path-parts';
import type { PythonFacts } from '../scan/python-facts';
import type { SettingsLiteral } from '../scan/read-settings-literals';
import type { Scan } from '../scan/scan';

/** Whether a file that is called like manage.py is Django's, and what it says then. */
export type ManageVerdict = DjangoManage | { isDjango: false; evidence?: Evidence };

/** A file that does what Django's manage.py does. */
export interface DjangoManage {
  isDjango: true;
  /** The file itself; where it is a symlink, what it points to. */
  file: string;
  evidence: Evidence;
  more: Evidence[];
  /** The settings modules that it, or what it delegates to, names. */
  literals: (SettingsLiteral & { file: string })[];
  isTemplate: boolean;
}

/** Judges a manage.py by its text; one that says nothing itself by what it imports, or by the package beside it. */
export function judgeManage(scan: Scan, path: string): ManageVerdict {
  const target = scan.links.get(path);
  const file = target ?? path;
  const python = scan.facts.get(file)?.python;
  const plainName = /^manage(?:\.py)?$/.test(nameOf(path));
  if (python === undefined) return { isDjango: false };
  const more: Evidence[] =
    target === undefined ? [] : [{ file: path, line: 1, text: `This is a symlink to ${target}.` }];
  const verdict = (line: number, text: string): DjangoManage => {
    const accepted = accept(file, python, { file, line, text }, more);
    return python.settings.length > 0 ? accepted : { ...accepted, literals: literalsOfImports(scan, file) };
  };
  if (python.executes > 0) return verdict(python.executes, `${nameOf(path)} hands its arguments to Django.`);
  if (!plainName) return { isDjango: false };
  if (python.importsDjango > 0) return verdict(python.importsDjango, 'manage.py imports Django.');
  const named = python.settings[0];
  if (named !== undefined && python.importsFlask === 0)
    return verdict(named.line, 'manage.py sets DJANGO_SETTINGS_MODULE.');
  return delegating(scan, file, more) ?? { isDjango: false, evidence: whyNot(path, python) };
}

function accept(file: string, python: PythonFacts, evidence: Evidence, more: Evidence[]): DjangoManage {
  const literals = python.settings.map((literal) => ({ ...literal, file }));
  return { isDjango: true, file, evidence, more, literals, isTemplate: python.placeholder > 0 };
}

/** The settings modules that what it imports names before Django is started: `from shop.setup import setup_env`. */
function literalsOfImports(scan: Scan, file: string): DjangoManage['literals'] {
  return importedBy(scan, file).flatMap((imported) => {
    const { role, python } = scan.facts.get(imported) ?? {};
    return role === 'settings' ? [] : (python?.settings ?? []).map((literal) => ({ ...literal, file: imported }));
  });
}

function delegating(scan: Scan, file: string, more: Evidence[]): DjangoManage | undefined {
  for (const candidate of delegatesOf(scan, file)) {
    const facts = scan.facts.get(candidate)?.python;
    if (facts === undefined || facts.executes === 0) continue;
    const evidence = {
      file: candidate,
      line: facts.executes,
      text: `manage.py leaves it to ${candidate} to hand its arguments to Django.`,
    };
    return { ...accept(candidate, facts, evidence, more), file };
  }
  return undefined;
}

function whyNot(path: string, python: PythonFacts): Evidence {
  if (python.importsFlask > 0)
    return { file: path, line: python.importsFlask, text: 'This manage.py is Flask’s, not Django’s.' };
  return { file: path, line: 1, text: 'This manage.py has nothing to do with Django.' };
}
