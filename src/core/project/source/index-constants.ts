import { lastPart } from '../python/expressions';
import { indexMissing } from './index-missing';
import type { PythonSources } from './python-sources';
import type { SourceFile } from './source-file';
import type { Resolved, SourceIndex } from './source-index';

/** `ForeignKey(helpdesk_settings.TEAMS_MODEL`: what a field is given first, where it is named as a constant is. */
const GIVEN = /(?:Key|Field)\(\s{0,99}(?:to=)?([A-Za-z_][\w.]{0,199})/g;
const CONSTANT = /^[A-Z][A-Z0-9_]+$/;

/**
 * Parses into the index the files of the folder whose constants say to which model a relation points, and that were not worth a look
 * by themselves.
 */
export async function indexConstants(sources: PythonSources, index: SourceIndex): Promise<void> {
  await indexMissing(sources, index, (file) => constantsIn(file, index));
}

function constantsIn(file: SourceFile, index: SourceIndex): Resolved[] {
  const names = [...file.text.matchAll(GIVEN)].flatMap(([, name = '']) =>
    CONSTANT.test(lastPart(name)) ? [name] : [],
  );
  return [...new Set(names)].map((name) => index.resolve(file, name));
}
