/** Walks: lines below src/core that ask for files which nobody looks at, by the reason. */
export const EQUAL_WALKS: readonly (readonly [
  reason: string,
  lines: readonly (readonly [file: string, line: string, change: string])[],
])[] = [
  [
    'The directories are noted as they are passed: nobody looks at the files that the walk finds.',
    [['base/match-glob.ts', 'wanted: () => false,', 'false → !(false)']],
  ],
  [
    'What lies beside the one file that is asked about is known already.',
    [['django/scan/scan-folder.ts', 'if (only !== undefined && path !== only) return false;', 'false → !(false)']],
  ],
];
