import type { Inventory, Model } from '../../../src/core/project/inventory';
import { emptyScore, type Score } from './score';
import type { TrueModel, Truth } from './truth';

/** Models by file and name, their own fields, and what their Meta comes to. */
export function compareModels(told: Inventory, truth: Truth): Score[] {
  const [models, fields, types, meta] = ['models', 'fields of models', 'types of fields', 'Meta of models'].map(
    emptyScore,
  ) as [Score, Score, Score, Score];
  const real = new Map((truth.models ?? []).filter(({ nested }) => !nested).map((one) => [keyOf(one), one]));
  const said = new Map(told.models.map((one) => [keyOf(one), one]));
  for (const [key, model] of said) {
    if (!truth.loaded.includes(model.file)) continue;
    models.told += 1;
    if (!real.has(key)) models.wrong.push(key);
  }
  for (const [key, model] of real) {
    const found = said.get(key);
    models.truth += 1;
    if (!found) {
      models.gone.push(key);
      continue;
    }
    if (found.app === model.app || model.abstract) models.right += 1;
    else models.wrong.push(`${key} is of ${model.app}, told ${String(found.app)}`);
    compareFields(found, model, fields, types);
    if (!model.abstract) compareMeta(found, model, meta);
  }
  return [models, fields, types, meta];
}

function compareFields(told: Model, truth: TrueModel, fields: Score, types: Score): void {
  const said = new Map(told.fields.map((field) => [field.name, field]));
  const real = new Set(truth.fields.map(({ name }) => name));
  fields.told += said.size;
  for (const name of said.keys()) if (!real.has(name)) fields.wrong.push(`${keyOf(told)}.${name}`);
  for (const field of truth.fields.filter(({ own }) => own)) {
    const found = said.get(field.name);
    fields.truth += 1;
    if (!found) {
      if (isOpen(told)) fields.open += 1;
      else fields.gone.push(`${keyOf(told)}.${field.name}: ${field.type}`);
      continue;
    }
    fields.right += 1;
    types.truth += 1;
    types.told += 1;
    if (found.type === field.type) types.right += 1;
    else types.wrong.push(`${keyOf(told)}.${field.name} is ${field.type}, told ${found.type}`);
  }
}

function compareMeta(told: Model, truth: TrueModel, meta: Score): void {
  const said = told.meta;
  const pairs: [string, string, string][] = [
    ['ordering', truth.ordering.map(plainName).join(), (said?.ordering ?? []).map(plainName).join()],
    ['indexes', String(truth.indexes), String(said?.indexes.length ?? 0)],
    ['constraints', String(truth.constraints), String(said?.constraints.length ?? 0)],
    ['unique_together', String(truth.uniqueTogether), String(said?.uniqueTogether.length ?? 0)],
    ['db_table', truth.tableWritten ? truth.table : '', said?.dbTable ?? ''],
  ];
  for (const [name, real, got] of pairs) {
    if (real === got && (real === '' || real === '0')) continue;
    meta.truth += 1;
    if (got !== '' && got !== '0') meta.told += 1;
    if (real === got) meta.right += 1;
    else if (isOpen(told) || isOpen(said)) meta.open += 1;
    else if (got === '' || got === '0') meta.gone.push(`${keyOf(told)}: ${name} ${real}`);
    else meta.wrong.push(`${keyOf(told)}: ${name} is ${real}, told ${got}`);
  }
}

/** An ordering by an expression has no name of its own. */
function plainName(item: string): string {
  return /^-?\??[\w]*$/.test(item) ? item : 'expression';
}

/** Whether a piece says of itself that it is not all: by `known: false`, or by what it lists as open. */
export function isOpen(piece: object | null): boolean {
  const { known, open } = (piece ?? {}) as { known?: unknown; open?: unknown };
  return (
    known === false || (Array.isArray(open) ? open.length > 0 : open !== undefined && open !== null && open !== false)
  );
}

function keyOf({ file, name }: { file: string; name: string }): string {
  return `${file} ${name}`;
}
