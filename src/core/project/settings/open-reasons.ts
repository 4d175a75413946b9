/** What has dynaconf set what its files and the environment hold: https://www.dynaconf.com/django/ */
const OF_DYNACONF = /\bDjangoDynaconf\(/;

/** Why a star import of what is not in the folder leaves settings open. */
export function starReason(module: string, isOptional: boolean): string {
  return isOptional
    ? `${module} may set more: it is imported where it is there, and is not in the folder.`
    : `${module} is not in the folder, so that what it sets is not known.`;
}

/** Why a file that is run where it is there leaves settings open. */
export function fileReason(name: string): string {
  return `${name} may set more: it is taken over where it is there, and is not in the folder.`;
}

/** Why a statement that assigns names by their text leaves settings open. */
export function assignedReason(statement: string): string {
  return OF_DYNACONF.test(statement)
    ? 'dynaconf takes settings from its files, settings.toml or settings.yaml, and from variables of the environment: these are not read.'
    : 'Which settings are assigned here is not in the text.';
}
