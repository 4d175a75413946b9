import assert from 'node:assert/strict';
import { readSql } from '../../../../src/core/project/migrations/read/read-sql';
import { splitSql } from '../../../../src/core/project/migrations/read/sql-words';

/** A statement, and what it does: kind, table, column. */
const STATEMENTS: readonly [sql: string, does: string][] = [
  ['ALTER TABLE shop_book ADD COLUMN size integer', 'add-column shop_book size'],
  ['ALTER TABLE shop_book ADD COLUMN IF NOT EXISTS size integer NOT NULL', 'add-not-null-column shop_book size'],
  ['alter table shop_book add size integer not null default 1', 'add-column shop_book size'],
  ['ALTER TABLE shop_book ADD COLUMN uid uuid DEFAULT gen_random_uuid()', 'add-volatile-column shop_book uid'],
  ['ALTER TABLE shop_book ADD COLUMN n int GENERATED ALWAYS AS (a * 2) STORED', 'add-generated-column shop_book n'],
  ["ALTER TABLE t ADD COLUMN a int DEFAULT nextval('s')", 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a uuid DEFAULT uuid_generate_v4()', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a uuid DEFAULT uuid_generate_v1()', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a timestamp DEFAULT clock_timestamp()', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a float DEFAULT random()', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a timestamp DEFAULT now()', 'add-column t a'],
  ['ALTER TABLE t ADD COLUMN a serial', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a bigserial', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a smallserial', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a int AUTO_INCREMENT', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS IDENTITY', 'add-volatile-column t a'],
  ['ALTER TABLE t ADD COLUMN a int PRIMARY KEY', 'add-primary-key t a'],
  ['ALTER TABLE t ADD COLUMN a int UNIQUE', 'add-unique t a'],
  ['ALTER TABLE t ADD COLUMN a int REFERENCES b (id)', 'add-foreign-key t a'],
  ['ALTER TABLE ONLY "public"."shop_book" DROP COLUMN IF EXISTS "note"', 'drop-column public.shop_book note'],
  ['ALTER TABLE shop_book RENAME TO books', 'rename shop_book -'],
  ['ALTER TABLE shop_book ALTER COLUMN a TYPE bigint USING a::bigint', 'alter-type shop_book a'],
  ['ALTER TABLE shop_book ALTER a SET NOT NULL', 'set-not-null shop_book a'],
  ['ALTER TABLE shop_book ALTER COLUMN a SET DEFAULT 1', 'set-default shop_book a'],
  ['ALTER TABLE shop_book ADD CONSTRAINT c CHECK (a > 0)', 'add-check shop_book c'],
  ['ALTER TABLE shop_book ADD CONSTRAINT c CHECK (a > 0) NOT VALID', 'add-not-valid shop_book c'],
  ['ALTER TABLE shop_book ADD FOREIGN KEY (a) REFERENCES b (id) NOT VALID', 'add-not-valid shop_book -'],
  ['ALTER TABLE shop_book VALIDATE CONSTRAINT c', 'validate shop_book -'],
  ['ALTER TABLE shop_book ADD CONSTRAINT u UNIQUE USING INDEX i', 'harmless shop_book u'],
  ['ALTER TABLE `shop_book` MODIFY `field` varchar(10) NULL', 'alter-type shop_book field'],
  ['ALTER TABLE shop_book DROP CONSTRAINT c', 'harmless shop_book -'],
  ['CREATE UNIQUE INDEX i ON shop_book (a, b)', 'create-unique-index shop_book -'],
  ['CREATE INDEX IF NOT EXISTS i ON shop_book USING gin (a)', 'create-index shop_book -'],
  ['CREATE INDEX CONCURRENTLY i ON shop_book (a)', 'create-index-concurrently shop_book -'],
  ['DROP INDEX CONCURRENTLY IF EXISTS i', 'drop-index-concurrently - -'],
  ['DROP TABLE IF EXISTS shop_book CASCADE', 'drop-table shop_book -'],
  ['TRUNCATE shop_book', 'truncate shop_book -'],
  ['VACUUM (FULL, ANALYZE) shop_book', 'rewrite - -'],
  ['UPDATE shop_book SET a = 1', 'change-all-rows shop_book -'],
  ["UPDATE shop_book SET a = 1 WHERE b = 'where'", 'change-rows shop_book -'],
  ["UPDATE shop_book SET a = 'where'", 'change-all-rows shop_book -'],
  ['-- DROP TABLE shop_book\nSELECT 1 /* TRUNCATE x */', 'harmless - -'],
  ["ALTER TYPE mood RENAME VALUE 'sad' TO 'down'", 'rename-value mood -'],
  ['REFRESH MATERIALIZED VIEW sales', 'refresh-view - -'],
  ['REINDEX TABLE CONCURRENTLY shop_book', 'harmless - -'],
  ['RENAME TABLE shop_book TO books', 'rename shop_book -'],
  ['ALTER SCHEMA shop RENAME TO books', 'rename - -'],
  ['ALTER MATERIALIZED VIEW sales RENAME TO sold', 'rename - -'],
  ['CLUSTER shop_book USING i', 'rewrite - -'],
  ['OPTIMIZE TABLE shop_book', 'rewrite shop_book -'],
  ['LOCK TABLE shop_book', 'lock - -'],
  ['DROP SCHEMA shop', 'drop-table - -'],
  ['DROP MATERIALIZED VIEW sales', 'drop-table - -'],
  ['DROP FOREIGN TABLE shop_book', 'drop-table shop_book -'],
  ['DROP INDEX i', 'drop-index - -'],
  ['REINDEX TABLE shop_book', 'reindex - -'],
  ['REFRESH MATERIALIZED VIEW CONCURRENTLY sales', 'harmless - -'],
  ['DELETE FROM ONLY shop_book', 'change-all-rows shop_book -'],
  ['DELETE FROM shop_book WHERE a = 1', 'change-rows shop_book -'],
  ['CALL tidy_up()', 'other - -'],
  ['ALTER TABLE größe ADD COLUMN länge int', 'add-column größe länge'],
  ['DROP TABLE "größe"', 'drop-table größe -'],
  ['DELETE FROM книга WHERE id = 1', 'change-rows книга -'],
  ['DROP TABLE shop_book # no longer', 'drop-table shop_book -'],
];

suite('SQL of a migration', () => {
  for (const [sql, does] of STATEMENTS) {
    test(sql.replaceAll('\n', ' '), () => {
      assert.deepEqual(
        readSql(sql).map(({ kind, table, column }) => `${kind} ${table ?? '-'} ${column ?? '-'}`),
        [does],
      );
    });
  }

  test('an operator that begins like a remark hides nothing behind it', () => {
    const sql = "UPDATE a SET b = c #>> '{d}'; UPDATE a SET b = c #- '{d}' WHERE e; DROP TABLE f;";
    assert.deepEqual(
      readSql(sql).map(({ kind, table }) => `${kind} ${table ?? '-'}`),
      ['change-all-rows a', 'change-rows a', 'drop-table f'],
    );
  });

  test('actions of one ALTER TABLE, and several statements, are told one by one', () => {
    assert.deepEqual(readSql('ALTER TABLE a ADD COLUMN b numeric(8, 2), DROP COLUMN c; DELETE FROM d;'), [
      { kind: 'add-column', table: 'a', column: 'b' },
      { kind: 'drop-column', table: 'a', column: 'c' },
      { kind: 'change-all-rows', table: 'd', column: null },
    ]);
  });

  test('what stands in quotes is one word, and ends with its quote', () => {
    assert.deepEqual(splitSql('a \'b; c\' d; "e f" `g.h` $$i; j$$ k $x$l; $$ m$x$ -- n; o\n/* p; */ q # r'), [
      ['a', "'", 'd'],
      ['e_f', 'g_h', "'", 'k', "'", 'q'],
    ]);
    assert.deepEqual(splitSql("a $1; 'b"), [['a', '$1'], ["'"]]);
  });

  test('what is done to a table after it is created there is left out, what is done before is not', () => {
    assert.deepEqual(
      readSql('DROP TABLE box; CREATE TABLE box (a int); CREATE INDEX i ON box (a); ALTER TABLE box ADD b int;').map(
        ({ kind }) => kind,
      ),
      ['drop-table', 'harmless'],
    );
  });

  test('the body of a function is no statement', () => {
    assert.deepEqual(
      readSql('CREATE FUNCTION f() RETURNS trigger AS $body$ BEGIN DELETE FROM a; END; $body$ LANGUAGE plpgsql;').map(
        ({ kind }) => kind,
      ),
      ['harmless'],
    );
  });
});
