import { compareCodeUnits } from '../../base/compare-code-units';
import { isSecretName } from '../../redact/secret-name';
import type { Cache, EnvironmentVariable, Setting, SettingItem, SettingsContent } from '../inventory-settings';
import { findDeployFindings } from './deploy/find-deploy-findings';
import { findOpenSettings } from './find-open-settings';
import type { Names } from './names';
import { readDatabases } from './read-databases';
import { readMigrationModules } from './read-migration-modules';
import { readEnvironment, schemeDefaults } from '../python/read-environment';
import { redact } from './redact';
import type { SettingsReader } from './settings-reader';
import { entryOf, isKnown, type Value } from './value';

const SETTING_NAME = /^[A-Z][A-Z0-9_]*$/;

/**
 * What settings come to, as data without secrets.
 * @param defaults what they come to where no variable of the environment is set
 */
export function toContent(
  names: Names,
  defaults: Names,
  { read, open }: Pick<SettingsReader, 'read' | 'open'>,
): SettingsContent {
  const settings = new Map<string, Setting>();
  for (const name of [...names.all()].filter((one) => SETTING_NAME.test(one)).sort(compareCodeUnits)) {
    const value = names.get(name);
    if (value && value.type !== 'unset') settings.set(name, toSetting(name, value));
  }
  const one = (name: string): Setting | null => settings.get(name) ?? null;
  const rest = names.get('REST_FRAMEWORK');
  const databases = readDatabases(names);
  return {
    files: read.map((file) => file.path),
    installedApps: itemsOf(names.get('INSTALLED_APPS')),
    middleware: itemsOf(names.get(names.has('MIDDLEWARE') ? 'MIDDLEWARE' : 'MIDDLEWARE_CLASSES')),
    databases,
    migrationModules: readMigrationModules(names),
    caches: readCaches(names.get('CACHES')),
    authUserModel: one('AUTH_USER_MODEL'),
    rootUrlconf: one('ROOT_URLCONF'),
    wsgiApplication: one('WSGI_APPLICATION'),
    asgiApplication: one('ASGI_APPLICATION'),
    restFramework:
      rest?.type === 'dict'
        ? rest.entries.flatMap(({ key, value }) => (key === null ? [] : [toSetting(key, value)]))
        : [],
    all: [...settings.values()],
    environment: readVariables(read),
    deploy: findDeployFindings(names, defaults),
    open: [...open, ...findOpenSettings(names, databases)],
  };
}

function toSetting(name: string, value: Value): Setting {
  const options = value.type === 'either' ? value.options : [value];
  const last = options.at(-1);
  const inText = last?.type === 'unknown' ? last.elsewhere?.otherwise.map(({ when }) => when) : undefined;
  const text = options.map((option) => `${textOf(name, option)}${option.when === null ? '' : ` when ${option.when}`}`);
  const items = value.type === 'list' && !isSecretName(name) ? value.items : null;
  const conditional = items?.filter(({ when }) => when !== null && when !== value.when) ?? [];
  return {
    name,
    file: value.file,
    line: value.line,
    value: plainOf(name, value),
    items:
      items?.flatMap((item) =>
        item.type === 'string' && !conditional.includes(item) ? [redact(name, item.value)] : [],
      ) ?? null,
    ...(conditional.length > 0 && {
      conditional: itemsOf({ ...value, type: 'list', items: conditional }).map((item) => ({
        ...item,
        name: item.name === null ? null : redact(name, item.name),
        text: redact(name, item.text),
      })),
    }),
    text: value.type === 'either' ? text.join(', or ') : textOf(name, value),
    known: isKnown(value),
    when: value.when,
    options:
      value.type === 'either'
        ? value.options.map((option, at) => ({
            file: option.type === 'unset' ? value.file : option.file,
            line: option.type === 'unset' ? value.line : option.line,
            value: plainOf(name, option),
            text: textOf(name, option),
            when: option.when,
            ...(isElsewhere(option) && { elsewhere: true as const }),
            ...(inText?.[at] !== undefined && { inText: inText[at] }),
          }))
        : [],
  };
}

/** As written, without secrets; what stands for no value of the setting is none. */
function textOf(name: string, value: Value): string {
  return value.type === 'unset' || isElsewhere(value) ? value.text : redact(name, value.text);
}

function isElsewhere(value: Value): boolean {
  return value.type === 'unknown' && value.elsewhere !== undefined;
}

function plainOf(name: string, value: Value): string | null {
  return value.type === 'string' || value.type === 'scalar' ? redact(name, value.value) : null;
}

function itemsOf(value: Value | undefined): SettingItem[] {
  if (!value || value.type === 'unset') return [];
  if (value.type === 'either') return value.options.flatMap((option) => itemsOf(option));
  const items = value.type === 'list' ? value.items : [value];
  return items.flatMap((item): SettingItem[] => {
    if (item.type === 'either') return itemsOf(item);
    if (item.type === 'unset') return [];
    return [
      {
        name: item.type === 'string' ? item.value : null,
        text: redact('', item.text),
        file: item.file,
        line: item.line,
        when: item.when,
      },
    ];
  });
}

function readCaches(value: Value | undefined): Cache[] {
  if (!value || value.type === 'unset') return [];
  if (value.type === 'either') return value.options.flatMap(readCaches);
  if (value.type !== 'dict') return [{ alias: 'default', backend: null, file: value.file, line: value.line }];
  return value.entries.flatMap(({ key, value: entry }) =>
    (entry.type === 'either' ? entry.options : [entry])
      .filter(({ type }) => type !== 'unset')
      .map((option) => {
        const backend = entryOf(option, 'BACKEND');
        const place = { file: option.file, line: option.line };
        return { alias: key ?? 'unknown', backend: backend?.type === 'string' ? backend.value : null, ...place };
      }),
  );
}

function readVariables(read: SettingsReader['read']): EnvironmentVariable[] {
  const withDefault = new Set(read.flatMap(({ module }) => schemeDefaults(module.statements)));
  return onceByName(
    read
      .flatMap(({ path, module, readers }) => readEnvironment(path, module.text, module.statements, readers))
      .map((variable) => (withDefault.has(variable.name) ? { ...variable, hasDefault: true } : variable)),
  );
}

/** Two reads of one variable, as one: it is read under a condition where both are. */
function bothReads(before: EnvironmentVariable, variable: EnvironmentVariable): EnvironmentVariable {
  const { when, ...always } = before;
  const conditions = when === undefined || variable.when === undefined ? [] : [...new Set([when, variable.when])];
  return {
    ...always,
    hasDefault: before.hasDefault || variable.hasDefault,
    ...(conditions.length > 0 && { when: conditions.join(' or ') }),
  };
}

function onceByName(variables: readonly EnvironmentVariable[]): EnvironmentVariable[] {
  const first = new Map<string, EnvironmentVariable>();
  for (const variable of variables) {
    const before = first.get(variable.name);
    if (before) first.set(variable.name, bothReads(before, variable));
    else first.set(variable.name, variable);
  }
  return [...first.values()].sort((a, b) => compareCodeUnits(a.name, b.name));
}
