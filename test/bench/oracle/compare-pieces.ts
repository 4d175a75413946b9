import type { Inventory } from '../../../src/core/project/inventory';
import { emptyScore, type Score } from './score';
import type { Truth } from './truth';

/** Migrations by directory and number, signal receivers and admin registrations by name. */
export function comparePieces(told: Inventory, truth: Truth): Score[] {
  return [compareMigrations(told, truth), compareSignals(told, truth), compareAdmin(told, truth)];
}

function compareMigrations(told: Inventory, { migrations }: Truth): Score {
  const score = emptyScore('migrations');
  const byPath = new Map(told.migrations.map((one) => [one.path, one]));
  for (const { path, names } of migrations ?? []) {
    const one = byPath.get(path);
    score.truth += 1;
    if (!one) {
      score.gone.push(path);
      continue;
    }
    score.told += 1;
    const last = [...names].sort().at(-1);
    if (one.count === names.length && one.latest === last) score.right += 1;
    else score.wrong.push(`${path}: ${names.length} up to ${String(last)}, told ${one.count} up to ${one.latest}`);
  }
  return score;
}

function compareSignals(told: Inventory, { signals, loaded }: Truth): Score {
  const score = emptyScore('signal receivers');
  const said = new Set(told.signals.map(({ name }) => lastPart(name)));
  const real = new Set((signals ?? []).map(({ name }) => name));
  for (const { file, name } of signals ?? []) {
    score.truth += 1;
    if (said.has(name)) score.right += 1;
    else if (told.signals.some((one) => one.file === file && one.known === false)) score.open += 1;
    else score.gone.push(`${file} ${name}`);
  }
  for (const { file, name, line, known } of told.signals) {
    if (!loaded.includes(file) || known === false) continue;
    score.told += 1;
    if (!real.has(lastPart(name))) score.wrong.push(`${file}:${line} ${name}`);
  }
  return score;
}

function compareAdmin(told: Inventory, { admin, loaded }: Truth): Score {
  const score = emptyScore('admin');
  const said = new Set(told.admin.flatMap(({ models }) => models.map(lastPart)));
  const real = new Set((admin ?? []).map(({ model }) => model));
  for (const { model, file } of admin ?? []) {
    score.truth += 1;
    if (said.has(model)) score.right += 1;
    else if (told.admin.some((one) => one.file === file && one.known === false)) score.open += 1;
    else score.gone.push(`${model} (${String(file)})`);
  }
  for (const { models, file, line, known, when } of told.admin) {
    if (!loaded.includes(file) || known === false || when !== undefined) continue;
    for (const model of models) {
      score.told += 1;
      if (!real.has(lastPart(model))) score.wrong.push(`${file}:${line} ${model}`);
    }
  }
  return score;
}

function lastPart(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}
