/** See newest-changes.mjs. */
export function newestChanges(text: string): string;
