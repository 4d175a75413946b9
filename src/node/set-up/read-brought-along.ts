import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AgentFile, readAgentFile } from '../../core';

/** What the program brings along for agents, as media has it. */
export interface BroughtAlong {
  agents: readonly AgentFile[];
  /** The names of the skills, and their SKILL.md. */
  skills: readonly (readonly [name: string, text: string])[];
}

/** @param media the directory in which `agents` and `skills` lie */
export async function readBroughtAlong(media: string): Promise<BroughtAlong> {
  const [agents, skills] = [path.join(media, 'agents'), path.join(media, 'skills')];
  const names = (await readdir(agents)).filter((name) => name.endsWith('.agent.md')).sort();
  return {
    agents: await Promise.all(
      names.map(async (name) => readAgentFile(name, await readFile(path.join(agents, name), 'utf8'))),
    ),
    skills: await Promise.all(
      (await readdir(skills))
        .sort()
        .map(async (name) => [name, await readFile(path.join(skills, name, 'SKILL.md'), 'utf8')] as const),
    ),
  };
}
