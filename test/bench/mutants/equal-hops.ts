/** Files with so many hops as `MAX_HOPS`. */
const LONGEST: readonly (readonly [file: string, hops: number])[] = [
  ['hand-over/gather/names/name-follower.ts', 6],
  ['project/models/model-names.ts', 6],
  ['project/pieces/read-signals.ts', 5],
  ['project/pieces/unclear-field.ts', 6],
  ['project/serializers/extra-kwargs.ts', 6],
  ['project/serializers/literals.ts', 6],
  ['project/settings/classes/settings-classes.ts', 20],
  ['project/source/base-classes.ts', 6],
  ['project/source/inner-meta.ts', 20],
  ['project/source/list-items.ts', 8],
  ['project/source/source-index.ts', 60],
  ['project/urls/view-target.ts', 10],
];

/** How far what leads on to something else is followed: lines below src/core, and the change of each that nobody meets. */
export const EQUAL_HOPS: readonly (readonly [file: string, line: string, change: string])[] = [
  ...LONGEST.flatMap(([file, hops]) =>
    [hops + 1, hops - 1].map((other) => [file, `const MAX_HOPS = ${hops};`, `${hops} → ${other}`] as const),
  ),
  [
    'project/python/read-statement.ts',
    'function readStatement(source: Source, node: SyntaxNode, depth = 0): Statement[] {',
    '0 → 1',
  ],
  ['project/python/read-statement.ts', 'return readStatements(source, node, depth + 1);', '1 → 2'],
  ['project/python/read-statement.ts', 'const body = readStatements(source, child, depth + 1);', '1 → 2'],
  [
    'project/python/read-statement.ts',
    "return [{ keyword: 'case', condition, subjects: [], body: readStatements(source, inner, depth + 1) }];",
    '1 → 2',
  ],
  [
    'project/python/read-statement.ts',
    'export function readGroup(source: Source, group: readonly SyntaxNode[], depth = 0): Statement[] {',
    '0 → 1',
  ],
  [
    'project/python/read-expression.ts',
    'export function readExpression(source: Source, node: SyntaxNode, depth = 0): Expression {',
    '0 → 1',
  ],
  [
    'project/python/read-expression.ts',
    "if (first.name === '**' && second) keywords.push({ name: '**', value: readExpression(source, second, depth + 1) });",
    '1 → 2',
  ],
  [
    'project/python/read-expression.ts',
    "return { ...span, type: 'subscript', object, index: readExpression(source, index, depth + 1) };",
    '1 → 2',
  ],
  [
    'project/python/read-expression.ts',
    'const start = readCommaSeparated(source, inside.slice(0, colon), depth + 1);',
    '1 → 2',
  ],
  [
    'project/python/read-expression.ts',
    "if (first.name === '*' && second) return { ...span, type: 'star', value: readExpression(source, second, depth + 1) };",
    '1 → 2',
  ],
  [
    'project/python/read-expression.ts',
    'const parts = group.filter(isExpression).map((part) => readExpression(source, part, depth + 1));',
    '1 → 2',
  ],
  [
    'project/python/read-expression.ts',
    "if (first.name === '**') entries.push({ key: null, value: readExpression(source, second, depth + 1) });",
    '1 → 2',
  ],
  ['project/python/read-expression.ts', 'const key = readExpression(source, first, depth + 1);', '1 → 2'],
  [
    'project/python/read-expression.ts',
    'entries.push({ key, value: readExpression(source, third, depth + 1) });',
    '1 → 2',
  ],
  [
    'project/pieces/method-limits.ts',
    'limit = both(limit, limitOfFunction(statement, file, index, hops + 1, parameters));',
    '1 → 2',
  ],
  ['project/source/class-order.ts', 'of(one: ClassInFile, depth = 0): readonly Ancestor[] {', '0 → 1'],
  [
    'project/source/base-classes.ts',
    'const follow = (expression: Expression): BaseClass[] => baseClasses(index, file, expression, hops + 1);',
    '1 → 2',
  ],
  ['project/source/base-classes.ts', 'for (const { found } of baseClasses(index, file, base, hops + 1)) {', '1 → 2'],
  ['project/source/base-classes.ts', 'const inner = found && innerOf(index, found, name, hops + 1);', '1 → 2'],
  ['project/source/inner-meta.ts', 'own(one: ClassInFile, hops = 0): InnerMeta | null {', '0 → 1'],
  ['project/source/inner-meta.ts', 'const found = this.#resolve(owner, base, file, hops + 1);', '1 → 2'],
  [
    'project/source/list-items.ts',
    'export function listItems(index: SourceIndex, metas: InnerMetas, given: WrittenValue, hops = 0): ListItems {',
    '0 → 1',
  ],
  [
    'project/source/list-items.ts',
    'return target ? listItems(index, metas, target, hops + 1) : { items: [], open: [given] };',
    '1 → 2',
  ],
  [
    'project/pieces/unclear-field.ts',
    'function whyUnclear(index: SourceIndex, file: SourceFile, callee: string, hops = 0): string | null {',
    '0 → 1',
  ],
  [
    'project/pieces/unclear-field.ts',
    "if (node.type === 'name') return hops < MAX_HOPS ? whyUnclear(index, where, node.name, hops + 1) : null;",
    '1 → 2',
  ],
  ['project/serializers/declared-fields.ts', 'of(one: ClassInFile, depth = 0): DeclaredFields {', '0 → 1'],
  ['project/serializers/declared-fields.ts', 'const above = this.of(found, depth + 1);', '1 → 2'],
  ['project/serializers/extra-kwargs.ts', 'hops = 0,', '0 → 1'],
  [
    'project/serializers/extra-kwargs.ts',
    'entriesOf(index, metas, { ...given, value: part }, tell, hops + 1);',
    '1 → 2',
  ],
  [
    'project/serializers/extra-kwargs.ts',
    'if (target) return entriesOf(index, metas, target, tell, hops + 1);',
    '1 → 2',
  ],
  ['project/serializers/literals.ts', 'behind(given: WrittenValue, hops = 0): WrittenValue {', '0 → 1'],
  ['project/serializers/literals.ts', 'return target ? this.behind(target, hops + 1) : given;', '1 → 2'],
  [
    'project/settings/classes/settings-classes.ts',
    'async lineage(of: SettingsClass, hops = 0): Promise<Lineage> {',
    '0 → 1',
  ],
  [
    'project/settings/classes/settings-classes.ts',
    'const { own, foreign } = await this.lineage(found, hops + 1);',
    '1 → 2',
  ],
  [
    'project/settings/classes/settings-classes.ts',
    'async #resolve(file: SourceFile, dotted: string, hops = 0): Promise<SettingsClass | null> {',
    '0 → 1',
  ],
  [
    'project/settings/classes/settings-classes.ts',
    "const found = next && split ? await this.#resolve(next, split.rest.join('.'), hops + 1) : null;",
    '1 → 2',
  ],
  [
    'project/settings/read-databases.ts',
    'function defaultOf(expression: Expression, names: Names, hops = 0): { text: string; source: string } | null {',
    '0 → 1',
  ],
  [
    'project/settings/read-databases.ts',
    'const found = defaultOf(value.expression, names, hops + 1) ?? schemeOf(value.text);',
    '1 → 2',
  ],
  ['project/source/source-index.ts', 'lineage({ file, node }: ClassInFile, depth = 0): Lineage {', '0 → 1'],
  [
    'project/source/source-index.ts',
    'const { own, foreign, computed: above } = this.lineage(found, depth + 1);',
    '1 → 2',
  ],
  [
    'project/urls/read-routers.ts',
    "function chainOf(call: ExpressionOf<'call'>, file: SourceFile, reading: RouterReading, depth = 0): Chain | null {",
    '0 → 1',
  ],
  [
    'project/urls/read-routers.ts',
    "return callee.object.type === 'call' ? below(chainOf(callee.object, file, reading, depth + 1)) : null;",
    '1 → 2',
  ],
  [
    'project/urls/read-routers.ts',
    "if (found.node?.type === 'call' && found.file) return below(chainOf(found.node, found.file, reading, depth + 1));",
    '1 → 2',
  ],
  [
    'project/urls/view-target.ts',
    'hops < MAX_HOPS ? readViewTarget(inner, at, context, viewOf, hops + 1) : NOTHING;',
    '1 → 2',
  ],
];
