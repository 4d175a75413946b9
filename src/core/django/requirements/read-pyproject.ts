import { tableOf, textsOf } from '../../base/data-table';
import { parseToml, type DataTable, type DataValue, type ParsedData } from '../../base/toml';
import { addNamedRequirements, addRequirements } from './add-requirements';
import { findLine } from './find-line';
import { emptyManifest, type Manifest, type RequirementRole } from './requirement';
import { roleOfGroup } from './role-of-group';

/** Where one tool or standard puts requirements. */
interface RequirementTable {
  /** The table's dotted name; `*` is any name, the group's. */
  table: string;
  /** What requirements are there for whose group does not say it by its name. */
  role: RequirementRole;
  /** What stands in it: PEP 508 lists by group, of these keys alone where they are named; or `name = "specifier"`. */
  form: 'lists' | 'names' | readonly string[];
}

const HATCH_TABLES: readonly RequirementTable[] = [
  { table: 'envs.*', role: 'development', form: ['dependencies', 'extra-dependencies'] },
];

/**
 * Where Pixi names packages, those of conda and those of PyPI: for every platform or one, and in features, which are
 * installed where an environment names them. Source: pixi.sh/latest/reference/pixi_manifest.
 */
const PIXI_TABLES: readonly RequirementTable[] = ['dependencies', 'pypi-dependencies'].flatMap((name) => [
  { table: name, role: 'main', form: 'names' },
  { table: `target.*.${name}`, role: 'main', form: 'names' },
  { table: `feature.*.${name}`, role: 'optional', form: 'names' },
]);

/**
 * Every table of a pyproject.toml with requirements in it. What a group of PEP 735 includes of another is read with that
 * other; no group of Poetry but the main one is installed with the package; the constraints of uv hold whatever asks for
 * the package.
 */
const PYPROJECT_TABLES: readonly RequirementTable[] = [
  // PEP 621, PEP 735
  { table: 'project', role: 'main', form: ['dependencies'] },
  { table: 'project.optional-dependencies', role: 'optional', form: 'lists' },
  { table: 'dependency-groups', role: 'optional', form: 'lists' },
  // Poetry 1 and 2
  { table: 'tool.poetry.dependencies', role: 'main', form: 'names' },
  { table: 'tool.poetry.dev-dependencies', role: 'development', form: 'names' },
  { table: 'tool.poetry.group.*.dependencies', role: 'optional', form: 'names' },
  { table: 'tool.pdm.dev-dependencies', role: 'development', form: 'lists' },
  ...HATCH_TABLES.map((row) => ({ ...row, table: `tool.hatch.${row.table}` })),
  ...PIXI_TABLES.map((row) => ({ ...row, table: `tool.pixi.${row.table}` })),
  {
    table: 'tool.uv',
    role: 'development',
    form: ['dev-dependencies', 'constraint-dependencies', 'override-dependencies'],
  },
];

/** Tables of `command = "package.module:function"`. */
const SCRIPT_TABLES = ['project.scripts', 'tool.poetry.scripts'];

/** Lists of requirements files: those that hatch-requirements-txt reads, and the dynamic dependencies of setuptools. */
const INCLUDE_TABLES = [
  { table: 'tool.hatch.metadata.hooks.requirements_txt', key: 'files' },
  { table: 'tool.setuptools.dynamic.dependencies', key: 'file' },
];

/** Reads a pyproject.toml, whichever tools it is written for. */
export function readPyproject(text: string): Manifest {
  const { value, problems } = parsePerhapsTemplate(text);
  const lines = text.split('\n');
  const manifest: Manifest = { ...emptyManifest(), problems };
  for (const { table } of [tableAt(value, 'project'), tableAt(value, 'tool.poetry')])
    if (typeof table['name'] === 'string') manifest.packageName ??= table['name'];
  addTables(manifest, value, lines, PYPROJECT_TABLES);
  for (const name of SCRIPT_TABLES) addScripts(manifest, lines, tableAt(value, name));
  for (const { table, key } of INCLUDE_TABLES) {
    const paths = tableAt(value, table).table[key];
    for (const path of typeof paths === 'string' ? [paths] : textsOf(paths))
      manifest.includes.push({ path, line: findLine(lines, table, key, path) });
  }
  return manifest;
}

/** Reads a hatch.toml, which holds what pyproject.toml has under `tool.hatch`. */
export function readHatchToml(text: string): Manifest {
  return readTables(text, HATCH_TABLES);
}

/** Reads a pixi.toml, which holds what pyproject.toml has under `tool.pixi`. */
export function readPixiToml(text: string): Manifest {
  return readTables(text, PIXI_TABLES);
}

function readTables(text: string, rows: readonly RequirementTable[]): Manifest {
  const { value, problems } = parseToml(text);
  const manifest: Manifest = { ...emptyManifest(), problems };
  addTables(manifest, value, text.split('\n'), rows);
  return manifest;
}

/**
 * The manifest of a project template may hold statements of Jinja, each on a line of its own; it is TOML without them.
 */
function parsePerhapsTemplate(text: string): ParsedData {
  const parsed = parseToml(text);
  if (parsed.problems.length === 0 || !text.includes('{%')) return parsed;
  const lines = text
    .split('\n')
    .map((line) => (line.trim().startsWith('{%') && line.trim().endsWith('%}') ? '' : line));
  const plain = parseToml(lines.join('\n'));
  return plain.problems.length === 0 ? plain : parsed;
}

function addTables(
  manifest: Manifest,
  data: DataTable,
  lines: readonly string[],
  rows: readonly RequirementTable[],
): void {
  for (const { table: pattern, role, form } of rows) {
    for (const { name, group, table } of tablesAt(data, pattern)) {
      if (form === 'names') {
        addNamedRequirements(manifest, table, { lines, table: name, role: roleOfGroup(group, role) });
        continue;
      }
      for (const key of form === 'lists' ? Object.keys(table) : form)
        addRequirements(manifest, textsOf(table[key]), {
          lines,
          table: name,
          key,
          role: roleOfGroup(group || key, role),
        });
    }
  }
}

function addScripts(manifest: Manifest, lines: readonly string[], { name: table, table: scripts }: NamedTable): void {
  for (const [name, target] of Object.entries(scripts)) {
    const [module = ''] = typeof target === 'string' ? target.split(':') : [];
    if (module !== '') manifest.scripts.push({ name, module: module.trim(), line: findLine(lines, table, name) });
  }
}

interface NamedTable {
  /** Dotted. */
  name: string;
  /** What `*` stands for; `''` where the pattern has none. */
  group: string;
  table: DataTable;
}

/** The table of a dotted name without `*`. */
function tableAt(data: DataTable, name: string): NamedTable {
  return tablesAt(data, name)[0] ?? { name, group: '', table: tableOf(undefined) };
}

/** The tables that a dotted name with `*` in it stands for. */
function tablesAt(data: DataTable, pattern: string): NamedTable[] {
  let found: { name: string[]; group: string; value: DataValue }[] = [{ name: [], group: '', value: data }];
  for (const part of pattern.split('.'))
    found = found.flatMap(({ name, group, value }) =>
      (part === '*' ? Object.keys(tableOf(value)) : [part]).flatMap((key) => {
        const inner = tableOf(value)[key];
        return inner === undefined ? [] : [{ name: [...name, key], group: part === '*' ? key : group, value: inner }];
      }),
    );
  return found.map(({ name, group, value }) => ({ name: name.join('.'), group, table: tableOf(value) }));
}
