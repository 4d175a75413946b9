import { redactPieces } from './redact-data';

/** So many entries of a list are judged before others have the thread: some 10 ms of work. */
const AT_ONCE = 40;

/**
 * Finished data whose lists are long, redacted as `redactData` does.
 * @param pause awaited after every slice of a list
 */
export async function redactInTurns<Data extends object>(data: Data, pause: () => Promise<void>): Promise<Data> {
  const redact = redactPieces();
  const redacted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (!Array.isArray(value)) {
      Object.assign(redacted, redact({ [name]: value as unknown }));
      continue;
    }
    const all: unknown[] = [];
    for (let at = 0; at < value.length; at += AT_ONCE) {
      // What a list is called tells whether its texts are paths.
      const { [name]: slice = [] } = redact({ [name]: value.slice(at, at + AT_ONCE) as unknown[] });
      all.push(...slice);
      await pause();
    }
    redacted[name] = all;
  }
  return redacted as Data;
}
