import type { MetaItem, Model, ModelMeta } from '../inventory';
import type { ProjectContext } from '../project-context';
import { assignedTo, innerClass, isTrue, itemsOf, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { ClassStatement, Expression } from '../python/syntax';
import type { ClassInFile } from '../source/source-index';
import { isModelBase, mayBeModelBase } from './known-bases';
import { readModelField } from './read-model-field';

/** The models of a project, abstract ones included: classes that derive, over however many steps, from a model. */
export function readModels(context: ProjectContext): Model[] {
  const models: Model[] = [];
  for (const one of context.index.classes()) if (isModel(one, context)) models.push(toModel(one, context));
  return models;
}

function isModel(one: ClassInFile, { index }: ProjectContext): boolean {
  const { own, foreign } = index.lineage(one);
  if (foreign.some(isModelBase)) return true;
  return (
    foreign.some(mayBeModelBase) &&
    own.some(({ file, node }) => node.body.some((line) => readModelField(file.text, line)?.sure))
  );
}

function toModel({ file, node }: ClassInFile, { appOf }: ProjectContext): Model {
  const meta = innerClass(node.body, 'Meta');
  return {
    name: node.name,
    app: appOf(file.path),
    file: file.path,
    line: node.line,
    abstract: meta !== null && isTrue(assignedTo(meta.body, 'abstract')),
    bases: node.bases.map((base) => shortText(file.text, base)),
    fields: node.body.flatMap((line) => readModelField(file.text, line)?.field ?? []),
    meta: meta && toMeta(meta, file.text),
  };
}

function toMeta(meta: ClassStatement, text: string): ModelMeta {
  const value = (name: string): Expression | null => assignedTo(meta.body, name);
  const list = (name: string): MetaItem[] => {
    const given = value(name);
    if (!given) return [];
    const whole = given.type !== 'list' && given.type !== 'tuple';
    // unique_together = ('a', 'b') is one pair, not two.
    const flat = name === 'unique_together' && itemsOf(given).some((item) => item.type === 'string');
    return (whole || flat ? [given] : itemsOf(given)).map((item) => ({
      text: shortText(text, item, 120).replace(/^models\./, ''),
      line: item.line,
    }));
  };
  return {
    line: meta.line,
    dbTable: stringOf(value('db_table')),
    ordering: itemsOf(value('ordering')).map((item) => stringOf(item) ?? shortText(text, item)),
    indexes: [...list('indexes'), ...list('index_together')],
    constraints: list('constraints'),
    uniqueTogether: list('unique_together'),
  };
}
