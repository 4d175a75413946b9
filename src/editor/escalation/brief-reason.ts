/** A longer reason is a sentence: no row and no title holds it beside what it is about. */
const MAX_LENGTH = 44;

/** A reason for a title: of a long one what stands before its colon, `AddField, dangerous`, else as it is. */
export function briefReason(because: string): string {
  return because.length > MAX_LENGTH ? (because.split(': ', 1)[0] ?? because) : because;
}
