import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ENGINES } from '../../../../src/core/project/migrations/engine';
import { RULES } from '../../../../src/core/project/migrations/rules/rules';
import { judgeCase, type Peer, type PeerCase } from '../../../bench/corpus-migrations/peer-case';
import { assertGolden } from '../../golden-file';

const CASES = path.join(__dirname, '../../../bench/corpus-migrations');

/** What the cases of other tools do not touch: a rule, and an operation that it speaks of, on PostgreSQL. */
const ROWS: readonly [rule: string, operation: string][] = [
  ['add-unique-with-one-default', 'migrations.AddField("parcel", "uid", models.UUIDField(default=uuid4, unique=True))'],
  ['add-order-column', 'migrations.AlterOrderWithRespectTo("parcel", "owner")'],
  ['alter-unknown', 'migrations.AlterField("parcel", "gone", models.TextField())'],
  ['alter-type-unknown', 'migrations.AlterField("parcel", "code", CountryField(max_length=20))'],
  ['alter-relation', 'migrations.AlterField("parcel", "weight", models.ForeignKey("shop.tag", models.CASCADE))'],
  [
    'alter-drops-index',
    'migrations.AlterField("parcel", "owner", models.ForeignKey("auth.user", models.CASCADE, null=True, db_index=False))',
  ],
  ['rename-column', 'migrations.AlterField("parcel", "code", models.CharField(max_length=20, db_column="c"))'],
  [
    'database-behind-state',
    'migrations.SeparateDatabaseAndState(database_operations=[migrations.RunSQL("SELECT 1", "SELECT 1")])',
  ],
  ['extension', 'TrigramExtension()'],
  ['add-index-together', 'migrations.AlterIndexTogether("parcel", {("code", "weight")})'],
  [
    'way-back-under-lock',
    'migrations.RunSQL("CREATE INDEX CONCURRENTLY i ON shop_parcel (code)", "DROP INDEX IF EXISTS i")',
  ],
  [
    'way-back-under-lock',
    'migrations.RunSQL(["DROP INDEX CONCURRENTLY i"], ["SELECT 1", "CREATE UNIQUE INDEX i ON shop_parcel (code)"])',
  ],
  ['sql-truncate', 'migrations.RunSQL("TRUNCATE shop_parcel", "")'],
  ['sql-lock', 'migrations.RunSQL("LOCK TABLE shop_parcel", "")'],
  ['sql-set-not-null', 'migrations.RunSQL("ALTER TABLE shop_parcel ALTER note SET NOT NULL", "")'],
  ['sql-add-not-null-column', 'migrations.RunSQL("ALTER TABLE shop_parcel ADD a int NOT NULL", "")'],
  [
    'sql-add-generated-column',
    'migrations.RunSQL("ALTER TABLE shop_parcel ADD a int GENERATED ALWAYS AS (weight) STORED", "")',
  ],
  ['sql-add-primary-key', 'migrations.RunSQL("ALTER TABLE shop_parcel ADD PRIMARY KEY (code)", "")'],
  [
    'sql-add-exclusion',
    'migrations.RunSQL("ALTER TABLE shop_parcel ADD CONSTRAINT a EXCLUDE USING gist (b WITH &&)", "")',
  ],
  ['sql-add-check', 'migrations.RunSQL("ALTER TABLE shop_parcel ADD CHECK (weight > 0)", "")'],
  ['sql-add-foreign-key', 'migrations.RunSQL("ALTER TABLE shop_parcel ADD a int REFERENCES shop_tag (id)", "")'],
  ['sql-refresh-view', 'migrations.RunSQL("REFRESH MATERIALIZED VIEW sales", "")'],
  ['sql-change-all-rows', 'migrations.RunSQL("UPDATE shop_parcel SET weight = 1", "")'],
  ['sql-change-rows', 'migrations.RunSQL("UPDATE shop_parcel SET weight = 1 WHERE weight = 0", "")'],
  ['sql-other', 'migrations.RunSQL("CALL tidy()", "")'],
  ['not-known', 'HelpfulOperation("parcel")'],
  ['not-known', 'migrations.RunSQL(load("a.sql"), "")'],
  ['not-known', 'migrations.AddField(model, "a", FIELD)'],
  ['not-known', 'migrations.RunPython(elsewhere.fill, nothing)'],
];
const BESIDE = 'concurrently-beside-others';
/** Its cases stand with the operations that run code. */
const CALLS_OUT = 'data-calls-out';

const rulesOf = (one: PeerCase): string[] =>
  one.engines.flatMap((engine) =>
    judgeCase(one, engine).operations.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
  );
const caseOf = (...operations: string[]): PeerCase => ({
  case: '',
  engines: ['postgresql'],
  says: 'risky',
  operations,
});

const casesOfPeers = (): PeerCase[] =>
  readdirSync(CASES)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => (JSON.parse(readFileSync(path.join(CASES, file), 'utf8')) as Peer).cases);

/** What is said of a case, a line for each operation, with the engines of which it is said. */
function judgementsOf(one: PeerCase): string[] {
  const said = new Map<string, string[]>();
  for (const engine of ENGINES) {
    for (const { kind, model, name, level, findings } of judgeCase(one, engine).operations) {
      const rules = findings.map((finding) => ` ${finding.rule} ${finding.level}`).join(',');
      const line = `${kind} ${model} ${name} is ${level}:${rules}`;
      said.set(line, [...(said.get(line) ?? []), engine]);
    }
  }
  return [...said].map(
    ([line, engines]) => `  ${engines.length === ENGINES.length ? 'all' : engines.join(', ')}: ${line}`,
  );
}

suite('The rules for migrations', () => {
  for (const [rule, operation] of ROWS) {
    test(`${rule}: ${operation}`, () => assert.ok(rulesOf(caseOf(operation)).includes(rule)));
  }

  test(BESIDE, () => {
    const operations = [
      'migrations.RemoveIndex("parcel", "old")',
      'AddIndexConcurrently("parcel", models.Index(fields=["code"], name="i"))',
    ];
    assert.ok(rulesOf({ ...caseOf(...operations), atomic: false }).includes(BESIDE));
    assert.equal(rulesOf({ ...caseOf(...operations.slice(1)), atomic: false }).includes(BESIDE), false);
  });

  test('a way back that says CONCURRENTLY, or undoes nothing of the kind, is quiet', () => {
    const backs = ['"DROP INDEX CONCURRENTLY i"', 'migrations.RunSQL.noop', 'None', '"SELECT 1"', 'BACK'];
    const rules = backs.flatMap((back) =>
      rulesOf(caseOf(`migrations.RunSQL("CREATE INDEX CONCURRENTLY i ON shop_parcel (code)", ${back})`)),
    );
    const plain = rulesOf(caseOf('migrations.RunSQL("CREATE INDEX i ON shop_parcel (code)", "DROP INDEX i")'));
    assert.deepEqual([rules.includes('way-back-under-lock'), plain.includes('way-back-under-lock')], [false, false]);
  });

  test('each has a case in which it speaks', () => {
    const peers = casesOfPeers();
    const spoken = new Set([...peers.flatMap(rulesOf), ...ROWS.map(([rule]) => rule), BESIDE, CALLS_OUT]);
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !spoken.has(id)),
      [],
    );
  });

  test('say of each case on each engine what they have said before', () => {
    const cases = [...ROWS.map(([, operation]) => caseOf(operation)), ...casesOfPeers()];
    const judged = cases.flatMap((one) => [
      ...(one.atomic === false ? ['not atomic'] : []),
      ...one.operations.flatMap((operation) => operation.split('\n')),
      ...judgementsOf(one),
    ]);
    assertGolden('project/migrations/golden/judgements.txt', judged);
    const told = cases
      .flatMap((one) => one.engines.flatMap((engine) => judgeCase(one, engine).operations))
      .flatMap(({ findings }) => findings.map(({ rule, happens, safer, source }) => [rule, happens, ...safer, source]));
    const texts = [...new Set(told.map((lines) => lines.join('\n  ')))].sort();
    assertGolden('project/migrations/golden/findings.txt', texts.join('\n').split('\n'));
  });

  test('each has a name of its own, a safer way of whole sentences, and a source', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
    for (const { id, happens, safer, source } of RULES) {
      const sentences = [...(typeof happens === 'string' ? [happens] : Object.values(happens)), ...safer];
      assert.deepEqual(
        sentences.filter((one) => !/^[A-Z][^]*\.$/.test(one) && !one.startsWith('atomic = False')),
        [],
        id,
      );
      assert.ok(safer.length > 0, id);
      const sources = typeof source === 'string' ? [source] : Object.values(source);
      assert.ok(
        sources.every((one) =>
          /^https:\/\/(?:docs\.djangoproject\.com|www\.postgresql\.org|dev\.mysql\.com|www\.sqlite\.org)\//.test(one),
        ),
        id,
      );
    }
  });
});
