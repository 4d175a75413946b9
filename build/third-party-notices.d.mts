/** See third-party-notices.mjs. */
export function thirdPartyNotices(inputs: readonly string[], repository: string): string;
