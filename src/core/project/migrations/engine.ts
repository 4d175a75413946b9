/** The engines whose locks and limits the rules know. MariaDB counts as MySQL, PostGIS as PostgreSQL. */
export type Engine = 'postgresql' | 'mysql' | 'sqlite';

export const ENGINES: readonly Engine[] = ['postgresql', 'mysql', 'sqlite'];

export const ENGINE_NAMES: Readonly<Record<Engine, string>> = {
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  sqlite: 'SQLite',
};
