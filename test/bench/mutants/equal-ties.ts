/** Ties: lines below src/core that order or compare, and never meet two that are equal or may take either, by the reason. */
export const EQUAL_TIES: readonly (readonly [
  reason: string,
  lines: readonly (readonly [file: string, line: string, change: string])[],
])[] = [
  [
    'Of two that are equal either will do.',
    [
      [
        'project/migrations/column-type.ts',
        'const isWider = before.decimalPlaces === after.decimalPlaces && (after.maxDigits ?? 0) > (before.maxDigits ?? 0);',
        '> → >=',
      ],
      [
        'project/migrations/column-type.ts',
        "if (before.maxLength === null || after.maxLength < before.maxLength) return 'other';",
        '< → <=',
      ],
      ['tasks/merge/merge-item.ts', 'return one > other ? ours : theirs;', '> → >='],
      ['tasks/merge/merge-item.ts', 'return one <= other ? one : other;', '<= → <'],
      ['tasks/merge/merge-key.ts', 'return moment > otherMoment ? ours : theirs;', '> → >='],
      ['tasks/merge/merge-key.ts', 'if (one !== other) return one > other ? ours : theirs;', '> → >='],
      [
        'tasks/merge/merge-key.ts',
        'return ours.length === theirs.length ? (ours > theirs ? ours : theirs) : ours.length > theirs.length ? ours : theirs;',
        '> → >=',
      ],
      [
        'tasks/merge/merge-lists.ts',
        'const [kept, other] = ours <= theirs ? [ours, theirs] : [theirs, ours];',
        '<= → <',
      ],
      [
        'tasks/merge/merge-units.ts',
        'return pickChanged(base, ours, theirs, isSameText) ?? (ours.length >= theirs.length ? ours : theirs);',
        '>= → >',
      ],
      [
        'tasks/rename/new-name.ts',
        'const [last, before] = [...known].sort((one, other) => (one.created < other.created ? 1 : -1));',
        '< → <=',
      ],
    ],
  ],
  [
    'Two things never stand at one place.',
    [
      [
        'project/migrations/read/read-operations.ts',
        'const isElsewhere = named !== null && (named.from < call.from || named.from > call.to);',
        '< → <=',
      ],
      [
        'project/migrations/read/read-operations.ts',
        'const isElsewhere = named !== null && (named.from < call.from || named.from > call.to);',
        '> → >=',
      ],
      ['project/source/assigned-values.ts', 'if (bracket === -1 || bracket >= to) return null;', '>= → >'],
      ['project/thing-at.ts', 'return span.from <= this.#to && span.to > this.#from;', '<= → <'],
      ['project/thing-at.ts', 'return span.from <= this.#to && span.to > this.#from;', '> → >='],
      ['tasks/body/hidden-lines.ts', 'if (run.start > end) {', '> → >='],
      [
        'tasks/front-matter/find-fences.ts',
        'return prose !== undefined && keys.some(({ start }) => start < prose.start);',
        '< → <=',
      ],
      ['tasks/merge/merge-lists.ts', 'if (entry.start > last.end) {', '> → >='],
      [
        'tasks/merge/merge-units.ts',
        'return indices.every((place, index) => index === 0 || place > (indices[index - 1] ?? 0));',
        '> → >=',
      ],
      [
        'redact/values/secret-arguments.ts',
        "if (!isNameOfAuth(name) || !value.startsWith('[') || comma < 2 || comma > close) return undefined;",
        '> → >=',
      ],
    ],
  ],
];
