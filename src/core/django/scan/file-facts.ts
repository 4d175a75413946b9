import { roleOfFile, type FileRole } from './file-roles';
import { readPythonFacts, type PythonFacts } from './python-facts';
import type { Manifest } from '../requirements/requirement';
import { REQUIREMENT_SOURCES, sourceOf, type SourceId } from '../requirements/requirement-sources';
import { readSettingsMentions, type SettingsMention } from './settings-mentions';
import type { TextProblem } from '../../base/toml';

/** What one file says that matters to detection. */
export interface FileFacts {
  role: FileRole;
  python?: PythonFacts;
  manifest?: Manifest & { source: SourceId };
  /** The settings modules that a configuration file or a manifest names. */
  mentions: SettingsMention[];
  problems: TextProblem[];
}

const REQUIREMENTS = REQUIREMENT_SOURCES.find(({ id }) => id === 'requirements');

/** Reads what a file says, by its path and its text. Never throws. */
export async function readFileFacts(path: string, text: string): Promise<FileFacts> {
  const role = roleOfFile(path);
  const facts: FileFacts = { role, mentions: [], problems: [] };
  // A file that has no role of its own is only read because a requirements file includes it.
  const source = sourceOf(path) ?? (role === 'none' ? REQUIREMENTS : undefined);
  if (source !== undefined) {
    const manifest = await source.read(text.replace(/^\uFEFF/, ''), path);
    facts.manifest = { ...manifest, source: source.id };
    facts.problems.push(...manifest.problems);
    if (text.trim() === '' && source.id !== 'setup-py')
      facts.problems.push({ line: 1, message: 'This file is empty.' });
  }
  if (path.endsWith('.py') || role === 'manage') facts.python = readPythonFacts(text);
  const unclosed = facts.python?.unclosed ?? 0;
  if (unclosed > 0)
    facts.problems.push({
      line: unclosed,
      message: 'The string that begins here has no end; what follows was not read.',
    });
  if (!path.endsWith('.py')) facts.mentions.push(...readSettingsMentions(text));
  return facts;
}
