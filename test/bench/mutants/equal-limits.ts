/** Limits: lines below src/core that meet or pass a boundary without a difference to anybody, by the reason. */
export const EQUAL_LIMITS: readonly (readonly [
  reason: string,
  lines: readonly (readonly [file: string, line: string, change: string])[],
])[] = [
  [
    'Nobody meets exactly so many: the limit is there against what somebody makes to do harm.',
    [
      [
        'redact/lines/find-line-values.ts',
        'for (let next = index + 1; next < Math.min(this.#lines.length, index + 200); next++) {',
        '< → <=',
      ],
      [
        'redact/values/find-secret-values.ts',
        'for (let i = comma + 1; i < Math.min(comma + 12, this.#tokens.tokens.length); i++) {',
        '< → <=',
      ],
      ['redact/values/find-compared.ts', 'for (const limit = first + MAX_TOKENS; end < limit; end++) {', '< → <='],
      [
        'redact/values/find-compared.ts',
        'for (let at = open; at < open + MAX_TOKENS && at < tokens.tokens.length; at++) {',
        '< → <=',
      ],
      [
        'redact/is-plain.ts',
        'if (text.length > MAX_LENGTH || HINT.test(text) || SCHEME.test(text)) return false;',
        '> → >=',
      ],
      [
        'redact/values/find-pairs-of-auth.ts',
        'while (/[\\w-]/.test(text.charAt(from - 1)) && index - from < LONGEST) from -= 1;',
        '< → <=',
      ],
      ['redact/redact-secrets.ts', 'for (let round = 0; round < MAX_ROUNDS; round++) {', '< → <='],
      [
        'redact/values/open-brackets.ts',
        "for (const limit = Math.max(0, index - 200); at > limit && tokens.wordAt(at) !== 'match';) at -= 1;",
        '> → >=',
      ],
      [
        'redact/values/open-brackets.ts',
        'for (let at = sign - 1; at > Math.max(0, sign - MOST_OF_ANNOTATION); at -= 1) {',
        '> → >=',
      ],
      ['project/source/index-bases.ts', 'for (let round = 0; round < MAX_ROUNDS; round++) {', '< → <='],
      ['project/source/base-classes.ts', 'for (const base of hops < MAX_HOPS ? node.bases : []) {', '< → <='],
      [
        'project/source/class-order.ts',
        'if (!text || depth >= MAX_DEPTH) return [{ ...ancestor, one: null }];',
        '>= → >',
      ],
      [
        'project/source/inner-meta.ts',
        "if (name === null || base.type !== 'name' || hops > MAX_HOPS) return null;",
        '> → >=',
      ],
      [
        'project/source/list-items.ts',
        'const target = hops < MAX_HOPS ? valueBehind(index, metas, given, value.name) : null;',
        '< → <=',
      ],
      [
        'project/pieces/unclear-field.ts',
        "if (node.type === 'name') return hops < MAX_HOPS ? whyUnclear(index, where, node.name, hops + 1) : null;",
        '< → <=',
      ],
      [
        'project/serializers/declared-fields.ts',
        'const bases = depth > MAX_DEPTH ? [] : node.bases.flatMap((base) => baseClasses(context.index, file, base));',
        '> → >=',
      ],
      [
        'project/serializers/literals.ts',
        "if (given.value.type !== 'name' || hops > MAX_HOPS) return given;",
        '> → >=',
      ],
      ['project/models/model-names.ts', 'if (name === null || hops > MAX_HOPS) return null;', '> → >='],
      [
        'project/settings/join-values.ts',
        "if (options.length > MAX_OPTIONS) return { ...place, type: 'unknown', expression: null };",
        '> → >=',
      ],
      [
        'project/settings/names.ts',
        "return countParts(value) > MAX_PARTS || (value.type === 'string' && value.value.length > MAX_LENGTH);",
        '> → >=',
      ],
      ['project/settings/settings-classes.ts', 'for (const base of hops > MAX_HOPS ? [] : of.node.bases) {', '> → >='],
      ['project/settings/settings-reader.ts', 'if (!file || modules.size >= MAX_MODULES) continue;', '>= → >'],
      ['project/settings/evaluate.ts', 'if (items.length < MAX_ITEMS)', '< → <='],
      [
        'project/settings/evaluate-operation.ts',
        "if (left.type === 'string' && operator === '*' && times >= 0 && left.value.length * times <= MAX_REPEATED)",
        '<= → <',
      ],
      [
        'project/settings/read-databases.ts',
        "const value = inner.type === 'name' && hops < MAX_HOPS ? names.get(inner.name) : undefined;",
        '< → <=',
      ],
      ['project/source/source-index.ts', 'if (found && depth < MAX_DEPTH) {', '< → <='],
      ['project/source/source-index.ts', 'if (asked.has(question) || asked.size > MAX_HOPS) return null;', '> → >='],
      [
        'project/urls/route-reader.ts',
        'if (site.trail.includes(key) || site.trail.length >= MAX_DEPTH) return false;',
        '>= → >',
      ],
      ['project/urls/read-routers.ts', "if (name !== 'register' || depth > MAX_CHAIN) return null;", '> → >='],
      [
        'project/urls/view-target.ts',
        'hops < MAX_HOPS ? readViewTarget(inner, at, context, viewOf, hops + 1) : NOTHING;',
        '< → <=',
      ],
      ['project/contents/match-url.ts', 'if (text.length > MAX_LENGTH) return undefined;', '> → >='],
      [
        'project/migrations/read/read-code.ts',
        'for (let next = waiting.pop(); next !== undefined && found.length < MAX_FUNCTIONS; next = waiting.pop()) {',
        '< → <=',
      ],
      ['project/thing-at.ts', "const module = parsePythonAtOnce(text.length > MAX_LENGTH ? '' : text);", '> → >='],
      ['project/pieces/read-signals.ts', 'else if (called.size < MAX_HOPS) {', '< → <='],
      [
        'hand-over/gather/names/name-follower.ts',
        'const split = hops > MAX_HOPS ? null : this.paths.split(dotted);',
        '> → >=',
      ],
      [
        'hand-over/gather/place/quote-definitions.ts',
        "if (!path.endsWith('.py') || isSettingsFile(path) || text.length > MAX_LENGTH) return [];",
        '> → >=',
      ],
      ['partners/routing/find-escalation-marks.ts', 'if (text.length > MAX_LENGTH) return [];', '> → >='],
      ['partners/evidence/find-partner-evidence.ts', 'if (read >= MAX_READ) break;', '>= → >'],
      ['partners/evidence/endings-of.ts', 'return endings.size > MOST ? undefined : endings;', '> → >='],
      ['partners/evidence/endings-of.ts', 'if (whole.length + tails.length > MOST) return undefined;', '> → >='],
      [
        'partners/team/read-codeowners.ts',
        "if (pattern.startsWith('!') || pattern.split('*').length > MAX_STARS + 1) {",
        '> → >=',
      ],
      [
        'partners/routing/around/lines-meant.ts',
        'if (end >= index && end - start < MAX_BLOCK) return [start, end];',
        '< → <=',
      ],
      ['tasks/body/read-item.ts', 'if (end === -1 || end - start > MAX_MARK) return undefined;', '> → >='],
      [
        'tasks/body/text-fields.ts',
        "if (this.#place === 'head' && (this.#lines > MAX_HEAD || !content.includes(':'))) return;",
        '> → >=',
      ],
      ['tasks/front-matter/repair-header.ts', 'for (let repairs = 0; repairs < MAX_REPAIRS; repairs += 1) {', '< → <='],
      ['tasks/front-matter/repair-header.ts', 'if (raw.length > MAX_ALONE) return withoutQuotes(raw);', '> → >='],
      ['tasks/index/find-circle.ts', 'if (cameFrom.size > MOST) return undefined;', '> → >='],
      ['tasks/log/issue-address.ts', 'if (text.length > LONGEST) return false;', '> → >='],
      [
        'tasks/log/issue-address.ts',
        'const [, authority] = address.length > LONGEST ? [] : (ADDRESS.exec(address) ?? []);',
        '> → >=',
      ],
      [
        'tasks/rename/rename-mentions.ts',
        'while (start > 0 && end - start < LONGEST_DIRECTORY && !BREAK.test(text.charAt(start - 1))) start -= 1;',
        '< → <=',
      ],
    ],
  ],
];
