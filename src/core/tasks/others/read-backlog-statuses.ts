import { decodeText } from '../../base/decode-text';
import { FileProblem, type Files } from '../../base/ports';
import { parseYaml } from '../../base/yaml';

/** No configuration that people write comes near, in bytes. */
const MAX_BYTES = 256 * 1024;

/**
 * The statuses that a Backlog.md lists in its configuration, `config.yml` beside its tasks or `backlog.config.yml` beside its
 * folder, in their order.
 * @param path a task file's, relative to the workspace folder
 * @returns undefined where none lists any
 */
export async function readBacklogStatuses(files: Files, path: string): Promise<readonly string[] | undefined> {
  const parts = path.split('/');
  const at = parts.findIndex((part) => part === 'backlog' || part === '.backlog');
  const folder = parts.slice(0, at + 1).join('/');
  const above = parts.slice(0, at).map((part) => `${part}/`);
  for (const config of [`${folder}/config.yml`, `${above.join('')}backlog.config.yml`]) {
    const statuses = await statusesIn(files, config);
    if (statuses !== undefined) return statuses;
  }
  return undefined;
}

async function statusesIn(files: Files, path: string): Promise<readonly string[] | undefined> {
  try {
    const bytes = await files.read(path, { maxBytes: MAX_BYTES });
    if (bytes === undefined) return undefined;
    const statuses = parseYaml(decodeText(bytes)).value['statuses'];
    if (!Array.isArray(statuses)) return undefined;
    const named = statuses.filter((status): status is string => typeof status === 'string' && status.trim() !== '');
    return named.length > 0 ? named : undefined;
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
}
