/** Ends: lines below src/core that meet or pass a boundary without a difference to anybody, by the reason. */
export const EQUAL_ENDS: readonly (readonly [
  reason: string,
  lines: readonly (readonly [file: string, line: string, change: string])[],
])[] = [
  [
    'Behind the end there is nothing, and nothing is what is passed over.',
    [
      ['redact/redact-text.ts', 'for (let index = from; index < lines.length; index += 1) {', '< → <='],
      ['hand-over/gather/around/app-servers.ts', 'for (let index = 0; index < own.length; index++) {', '< → <='],
      ['redact/values/find-pairs-of-auth.ts', 'for (let at = 0; at < rest.length; at += 1) {', '< → <='],
      ['redact/redact-header.ts', 'for (let at = 0; at < line.length; at += 1) {', '< → <='],
      ['redact/redact-header.ts', 'for (let at = from; at < line.length; at += 1) {', '< → <='],
      ['redact/lines/find-line-values.ts', 'for (; next < this.#lines.length; next++) {', '< → <='],
      ['redact/values/find-secret-values.ts', 'while (index < this.#tokens.tokens.length) {', '< → <='],
      ['redact/values/find-secret-values.ts', 'for (; index < this.#tokens.tokens.length; index++) {', '< → <='],
      ['redact/values/find-compared.ts', 'for (let index = 0; index < tokens.tokens.length; index++) {', '< → <='],
      ['redact/tokens/scan-tokens.ts', 'while (position < text.length) {', '< → <='],
      ['redact/tokens/scan-tokens.ts', 'for (; position < this.#text.length; position++) {', '< → <='],
      [
        'redact/lines/find-yaml-values.ts',
        'while (index < this.#lines.length) index = this.#readLine(index);',
        '< → <=',
      ],
      ['redact/lines/find-yaml-values.ts', 'for (let next = index; next < this.#lines.length; next++) {', '< → <='],
      ['redact/lines/find-yaml-values.ts', 'for (; next < this.#lines.length; next++) {', '< → <='],
      ['project/python/outline.ts', 'for (let at = 0; at < text.length;) {', '< → <='],
      ['project/python/outline.ts', 'for (; at < text.length; at++) {', '< → <='],
      ['project/python/outline.ts', 'for (let at = start + (isLong ? 3 : 1); at < text.length; at++) {', '< → <='],
      ['project/urls/readable-pattern.ts', 'for (let at = 0; at < text.length; at++) {', '< → <='],
      [
        'project/contents/match-url.ts',
        'for (let at = from; at < path.length && isTaken.test(path.charAt(at)); at += 1) ends.push(at + 1);',
        '< → <=',
      ],
      ['project/migrations/read/sql-words.ts', 'for (let at = 0; at < text.length;) {', '< → <='],
      ['project/urls/pattern-text.ts', 'for (let at = from; at < source.length; at++) {', '< → <='],
      ['project/thing-at.ts', 'for (let passed = 1; passed < line && from < text.length; passed++) {', '< → <='],
      ['partners/evidence/endings-of.ts', 'for (let at = start; at < source.length; at += 1) {', '< → <='],
      ['tasks/front-matter/scan-toml-keys.ts', 'for (let at = from + 1; at < end; at += 1) {', '< → <='],
      ['tasks/front-matter/scan-toml-keys.ts', 'for (let at = from; at < text.length; at += 1) {', '< → <='],
      ['tasks/body/text-fields.ts', 'for (let at = bullet.length; at < content.length;) {', '< → <='],
      ['tasks/merge/split-body.ts', 'for (let at = 0; at < lines.length;) {', '< → <='],
      [
        'tasks/body/read-body.ts',
        'for (let start = bodyStart; start < text.length; line += 1, start = end + 1) {',
        '< → <=',
      ],
      ['tasks/log/classify-words.ts', 'for (let first = 0; first < words.length; first += 1) {', '< → <='],
      [
        'tasks/log/classify-words.ts',
        'for (let count = Math.min(3, words.length - first); count > 0; count -= 1) {',
        '> → >=',
      ],
      ['tasks/merge/split-body.ts', 'for (; end < lines.length; end += 1) {', '< → <='],
      ['django/scan/python-text.ts', 'for (let at = 0; at < line.length;) {', '< → <='],
    ],
  ],
  [
    'A value that begins with a link begins in its label, and nothing joins a name to a label beside it.',
    [
      ['redact/redact-prose.ts', 'if (link === undefined || start < link.start) return line.length;', '< → <='],
      ['redact/redact-prose.ts', 'if (nameEnd > link.labelEnd) return link.end - 1;', '> → >='],
    ],
  ],
  [
    'What stands before a value closes nothing of it.',
    [
      [
        'redact/values/before-closing.ts',
        'while (from > start && PUNCTUATION.includes(text.charAt(from - 1))) from -= 1;',
        '> → >=',
      ],
    ],
  ],
  [
    'What is looked at once more ends where it did.',
    [
      [
        'redact/tokens/scan-tokens.ts',
        'if ((this.#openUntil.get(delimiter) ?? -1) >= from) return undefined;',
        '>= → >',
      ],
      [
        'redact/redact-prose.ts',
        'if (start < known.start || start >= known.end) known = { start, end: endOf(BARE, line, start) };',
        '>= → >',
      ],
    ],
  ],
  [
    'What is looked at from the start again says the same.',
    [
      ['tasks/rename/rename-mentions.ts', 'if (start < known) [known, line] = [0, 1];', '< → <='],
      ['tasks/front-matter/read-front-matter.ts', 'if (problems.length > 0) return undefined;', '> → >='],
      [
        'tasks/log/read-task-document.ts',
        'if (text.length <= MOST_OF_LINE && section.length <= MOST_OF_VALUE) return item;',
        '<= → <',
      ],
    ],
  ],
  [
    'The brackets of an argument close, and the last one that does is where the loop ends by itself.',
    [['redact/values/find-compared.ts', 'for (; open >= first; open--) {', '>= → >']],
  ],
  [
    'How many answers are kept changes none of them.',
    [['project/serializers/reverse-relations.ts', 'const few = this.#byName.size < MAX_NAMES;', '< → <=']],
  ],
  [
    'One character more or less between two pauses.',
    [
      ['project/parse-python.ts', 'if (end < next) continue;', '< → <='],
      ['project/source/python-sources.ts', 'if (this.#worked < SLICE) return;', '< → <='],
      ['project/parse-python.ts', 'if (chunk.to < next) continue;', '< → <='],
    ],
  ],
  [
    'No path begins with a slash.',
    [
      [
        'project/source/module-paths.ts',
        "for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {",
        '> → >=',
      ],
    ],
  ],
  [
    'A batch behind the last one is empty.',
    [
      [
        'project/migrations/migration-files.ts',
        'for (let start = 0; start < paths.length; start += BATCH) {',
        '< → <=',
      ],
      [
        'hand-over/gather/names/python-files-naming.ts',
        'for (let at = 0; at < candidates.length; at += AT_ONCE) {',
        '< → <=',
      ],
      ['hand-over/gather/scripts/find-importing.ts', 'for (let at = 0; at < known.length; at += AT_ONCE) {', '< → <='],
      ['hand-over/gather/names/find-including.ts', 'for (let at = 0; at < others.length; at += AT_ONCE) {', '< → <='],
      ['hand-over/gather/names/find-url-tests.ts', 'for (let at = 0; at < paths.length; at += AT_ONCE) {', '< → <='],
      [
        'tasks/lint/missing-related.ts',
        'for (let at = 0; at < tasks.length; at += CONCURRENT) await Promise.all(tasks.slice(at, at + CONCURRENT).map(ask));',
        '< → <=',
      ],
      ['tasks/index/read-task-files.ts', 'for (let at = 0; at < paths.length; at += CONCURRENT) {', '< → <='],
    ],
  ],
  [
    'What is as long as what is shown is cut to itself.',
    [
      [
        'hand-over/render/slots/selection-slot.ts',
        'if (shown.length > MAX_CHARACTERS) shown = shown.slice(0, MAX_CHARACTERS);',
        '> → >=',
      ],
    ],
  ],
  [
    'An empty line at the end is no mark.',
    [
      [
        'tasks/merge/find-conflicts.ts',
        'for (let start = 0, end = 0; start <= text.length; start = end + 1, line += 1) {',
        '<= → <',
      ],
    ],
  ],
  [
    'No quote stands where a line ends.',
    [
      [
        'tasks/authoring/header-cursor.ts',
        'return { start: opened, end: closing === -1 || closing > limit ? limit : closing, quoted: true };',
        '> → >=',
      ],
    ],
  ],
  [
    'What opens behind the lines is around none of them.',
    [['partners/routing/around/blocks-around.ts', 'if (index > last && open.length === 0) break;', '> → >=']],
  ],
  [
    'Whoever is run before nobody adds nothing: leaving them out saves time alone.',
    [
      [
        'project/migrations/order-migrations.ts',
        'const early = byName.filter(({ runBefore }) => runBefore.length > 0);',
        '> → >=',
      ],
      [
        'project/migrations/order-migrations.ts',
        'const early = migrations.filter(({ runBefore }) => runBefore.length > 0);',
        '> → >=',
      ],
    ],
  ],
  [
    'A link whose text begins at its first character has nothing before it.',
    [
      [
        'project/python/short-text.ts',
        'while (start > 0 && !/[\\s@"\'`]/.test(text.charAt(start - 1))) start -= 1;',
        '> → >=',
      ],
    ],
  ],
  [
    'What closes exactly at the end ends there, whichever of the two is told.',
    [['partners/routing/text/find-comments.ts', 'return at === -1 || at > end ? end : at;', '> → >=']],
  ],
];
