import { roleOfFile } from './file-roles';
import { readPythonFacts, type PythonFacts } from './python-facts';
import type { Manifest } from './requirements/requirement';
import { REQUIREMENT_SOURCES, sourceOf, type RequirementSource, type SourceId } from './requirements/requirement-sources';
import { readSettingsMentions, type SettingsMention } from './settings-mentions';
import type { TextProblem } from '../toml';

/** What one file says that matters to detection. */
export interface FileFacts {
  python?: PythonFacts;
  manifest?: Manifest & { source: SourceId };
  /** The settings modules that a configuration file or a manifest names. */
  mentions: SettingsMention[];
  problems: TextProblem[];
}

/** Reads what a file says, by its path and its text. Never throws. */
export async function readFileFacts(path: string, text: string): Promise<FileFacts> {
  const facts: FileFacts = { mentions: [], problems: [] };
  const source = sourceOf(path) ?? includedSource(path);
  if (source !== undefined) {
    const manifest = await source.read(text.replace(/^\uFEFF/, ''), path);
    facts.manifest = { ...manifest, source: source.id };
    facts.problems.push(...manifest.problems);
    if (text.trim() === '' && source.id !== 'setup-py') facts.problems.push({ line: 1, message: 'This file is empty.' });
  }
  if (path.endsWith('.py') || roleOfFile(path) === 'manage') facts.python = readPythonFacts(text);
  if (!path.endsWith('.py')) facts.mentions.push(...readSettingsMentions(text));
  return facts;
}

/** A file that has no role of its own is only read because a requirements file includes it. */
function includedSource(path: string): RequirementSource | undefined {
  return roleOfFile(path) === 'none' ? REQUIREMENT_SOURCES.find(({ id }) => id === 'requirements') : undefined;
}
