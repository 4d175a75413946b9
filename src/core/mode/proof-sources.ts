import { filesAt } from '../proof/files-at';
import { isUserError } from '../base/errors';
import { decodeText } from '../base/decode-text';
import { FileProblem, type Files } from '../base/ports';
import type { History } from '../inbox/history';
import type { Inventory } from '../project/inventory';
import type { ProofSources } from '../proof/proof-sources';
import type { FolderMemory } from './folder-memory';

/** What proofs are looked for in: the folder's files, and its projects as they were last seen. Each file is read once. */
export function proofSources(
  files: Files,
  memory: FolderMemory,
  history: Pick<History, 'textAt'> | undefined,
): Omit<ProofSources, 'hasCommit'> {
  const texts = new Map<string, Promise<string | undefined>>();
  let inventories: Promise<readonly Inventory[]> | undefined;
  let before: Promise<readonly Inventory[]> | undefined;
  const look = async (): Promise<readonly Inventory[]> => {
    const { projects } = await memory.detection();
    const all: Inventory[] = [];
    for (const project of projects) all.push(await memory.inventoryOf(project));
    return all;
  };
  const lookBack = async (commit: string, changed: readonly string[]): Promise<readonly Inventory[]> => {
    const { projects } = await memory.detection();
    const { takeInventory } = await import('../project/take-inventory');
    const listing = memory.listing();
    const then = history && (await filesAt({ files, textAt: history.textAt, listing }, commit, changed));
    const all: Inventory[] = [];
    for (const project of then ? projects : [])
      if (then) all.push(await takeInventory(then.files, project, { scan: then.listing }));
    return all;
  };
  return {
    read: (path) => {
      const text = texts.get(path) ?? readText(files, path);
      texts.set(path, text);
      return text;
    },
    exists: (path) => files.exists(path),
    inventories: () => (inventories ??= look()),
    inventoriesAt: (commit, changed) => (before ??= lookBack(commit, changed)),
  };
}

/** What cannot or may not be read shows nothing. */
async function readText(files: Files, path: string): Promise<string | undefined> {
  try {
    const bytes = await files.read(path);
    return bytes && decodeText(bytes);
  } catch (error) {
    if (error instanceof FileProblem || isUserError(error)) return undefined;
    throw error;
  }
}
