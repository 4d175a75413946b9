/** Django on operations, data migrations and backends, and the engines on their locks. */
export const SOURCES = {
  operations: 'https://docs.djangoproject.com/en/stable/ref/migration-operations/',
  runSql: 'https://docs.djangoproject.com/en/stable/ref/migration-operations/#runsql',
  runPython: 'https://docs.djangoproject.com/en/stable/ref/migration-operations/#runpython',
  separate: 'https://docs.djangoproject.com/en/stable/ref/migration-operations/#separatedatabaseandstate',
  migrations: 'https://docs.djangoproject.com/en/stable/topics/migrations/',
  dataMigrations: 'https://docs.djangoproject.com/en/stable/topics/migrations/#data-migrations',
  transactions: 'https://docs.djangoproject.com/en/stable/topics/migrations/#transactions',
  historicalModels: 'https://docs.djangoproject.com/en/stable/topics/migrations/#historical-models',
  swappable: 'https://docs.djangoproject.com/en/stable/topics/migrations/#dependencies',
  uniqueFields: 'https://docs.djangoproject.com/en/stable/howto/writing-migrations/#migrations-that-add-unique-fields',
  nonAtomic: 'https://docs.djangoproject.com/en/stable/howto/writing-migrations/#non-atomic-migrations',
  dbDefault: 'https://docs.djangoproject.com/en/stable/ref/models/fields/#db-default',
  concurrently: 'https://docs.djangoproject.com/en/stable/ref/contrib/postgres/operations/#concurrent-index-operations',
  notValid:
    'https://docs.djangoproject.com/en/stable/ref/contrib/postgres/operations/#adding-constraints-without-enforcing-validation',
  extensions:
    'https://docs.djangoproject.com/en/stable/ref/contrib/postgres/operations/#creating-extension-using-migrations',
  alterTable: 'https://www.postgresql.org/docs/current/sql-altertable.html',
  createIndex: 'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
  locks: 'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  onlineDdl: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html',
  sqliteAlter: 'https://www.sqlite.org/lang_altertable.html',
} as const;

/** Of what is done to a table, by engine. */
export const TABLE_SOURCES = {
  postgresql: SOURCES.alterTable,
  mysql: SOURCES.onlineDdl,
  sqlite: SOURCES.sqliteAlter,
  other: SOURCES.operations,
} as const;
