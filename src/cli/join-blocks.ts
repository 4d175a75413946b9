/** The lines of several blocks, with an empty one between two. */
export function joinBlocks<Row>(blocks: readonly (readonly Row[])[]): (Row | '')[] {
  return blocks.flatMap((block, index) => (index === 0 ? [...block] : ['' as const, ...block]));
}
