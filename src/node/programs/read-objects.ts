import type { ReadGitWithInput } from './ask-git';

/** What is asked for at once, in bytes: the answer of a program is not to fill the memory. */
const MOST_BYTES = 8 * 1024 * 1024;

/** No task log that people write comes near, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * The bytes of objects, all of them by one process or a few; those that are too large, or are no files, are left out.
 * @param objects their ids
 */
export async function readObjects(
  read: ReadGitWithInput,
  objects: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const bytes = new Map<string, Uint8Array>();
  for (const batch of inBatches(await sizesOf(read, objects))) {
    const answer = await read(['cat-file', '--batch'], { input: batch.join('\n') + '\n', encoding: 'latin1' });
    if (answer !== undefined) takeObjects(answer, bytes);
  }
  return bytes;
}

interface SizedObject {
  object: string;
  size: number;
}

async function sizesOf(read: ReadGitWithInput, objects: readonly string[]): Promise<SizedObject[]> {
  if (objects.length === 0) return [];
  const answer = (await read(['cat-file', '--batch-check'], { input: objects.join('\n') + '\n' })) ?? '';
  return answer.split('\n').flatMap((line): SizedObject[] => {
    const [object = '', kind, size = ''] = line.split(' ');
    return kind === 'blob' && Number(size) <= LARGEST ? [{ object, size: Number(size) }] : [];
  });
}

function inBatches(objects: readonly SizedObject[]): string[][] {
  const batches: string[][] = [];
  let left = 0;
  for (const { object, size } of objects) {
    if (size > left || batches.length === 0) {
      batches.push([]);
      left = MOST_BYTES;
    }
    batches.at(-1)?.push(object);
    left -= size;
  }
  return batches;
}

/** `ID blob SIZE`, a line feed, so many bytes, a line feed, in turn (https://git-scm.com/docs/git-cat-file#_batch_output). */
function takeObjects(answer: string, bytes: Map<string, Uint8Array>): void {
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf('\n', at);
    if (end === -1) return;
    const [object = '', kind, size = ''] = answer.slice(at, end).split(' ');
    if (kind !== 'blob') {
      at = end + 1;
      continue;
    }
    const start = end + 1;
    const stop = start + Number(size);
    bytes.set(object, Buffer.from(answer.slice(start, stop), 'latin1'));
    at = stop + 1;
  }
}
