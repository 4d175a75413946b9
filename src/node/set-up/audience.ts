/** For whom a file is. */
export type Audience = (typeof AUDIENCES)[number];

/** The kinds of agents, in the order in which they are offered. */
export const AUDIENCES = [
  'copilot',
  'claude',
  'agents-md',
  'skills',
  'codex',
  'gemini',
  'opencode',
  'cursor',
  'mcp',
  'kilo',
  'roo',
  'cline',
] as const;

/** What lies in a workspace whose people use such an agent; AGENTS.md is read by most of them, and harms none. */
const TRACES: Readonly<Record<Audience, readonly string[]>> = {
  copilot: [
    '.github/agents',
    '.github/copilot-instructions.md',
    '.github/chatmodes',
    '.github/instructions',
    '.github/prompts',
  ],
  claude: ['.claude', 'CLAUDE.md'],
  'agents-md': [''],
  skills: ['.agents', '.codex', '.gemini', '.opencode', '.kilo', '.kilocode'],
  codex: ['.codex'],
  gemini: ['.gemini', 'GEMINI.md'],
  opencode: ['.opencode', 'opencode.json', 'opencode.jsonc'],
  cursor: ['.cursor', '.cursorrules'],
  mcp: ['.mcp.json'],
  kilo: ['.kilo', '.kilocode', '.kilocodemodes'],
  roo: ['.roo', '.roomodes', '.ruru/modes'],
  cline: ['.cline', '.clinerules'],
};

/**
 * The kinds of agents that somebody uses in a folder already, and those that read AGENTS.md.
 * @param exists whether there is something at a path of the folder; `''` is the folder itself
 */
export async function audiencesInUse(exists: (path: string) => Promise<boolean>): Promise<Set<Audience>> {
  const used = AUDIENCES.map(async (audience) => {
    const found = await Promise.all(TRACES[audience].map(exists));
    return found.includes(true) ? [audience] : [];
  });
  return new Set((await Promise.all(used)).flat());
}
