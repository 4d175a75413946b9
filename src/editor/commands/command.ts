/**
 * A command: what it works with, no more, then its arguments. Those come from a row, an editor, the explorer, another extension, or are
 * absent.
 */
export type Command<Needs> = (needs: Needs, ...args: unknown[]) => Promise<unknown>;
