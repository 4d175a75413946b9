import { workspace, type WorkspaceFolder } from 'vscode';
import { uriOf } from '../files/place';

/** For whom a file is. */
export type Audience = 'copilot' | 'claude' | 'agents-md' | 'roo';

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
  roo: ['.roo', '.roomodes', '.ruru/modes'],
};

/** The kinds of agents that somebody uses in a folder already, and those that read AGENTS.md. */
export async function audiencesInUse(folder: WorkspaceFolder): Promise<Set<Audience>> {
  const used = Object.entries(TRACES).map(async ([audience, traces]) => {
    const found = await Promise.all(
      traces.map((path) =>
        workspace.fs.stat(uriOf(folder, path)).then(
          () => true,
          () => false,
        ),
      ),
    );
    return found.includes(true) ? [audience as Audience] : [];
  });
  return new Set((await Promise.all(used)).flat());
}
