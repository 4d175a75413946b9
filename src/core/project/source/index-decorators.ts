import { dottedName, lastPart, oneOrMore } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { appliedDecorators, appliedToView } from './applied-decorators';
import type { PythonSources } from './python-sources';
import { indexMissing } from './index-missing';
import type { SourceFile } from './source-file';
import type { Resolved, SourceIndex } from './source-index';

/**
 * Parses into the index the files of the folder that define a decorator of a class, or of a function that takes a request, and were
 * not worth a look by themselves: who may pass a view is decided there.
 */
export async function indexDecorators(sources: PythonSources, index: SourceIndex): Promise<void> {
  await indexMissing(sources, index, (file) => decoratorsIn(file, index));
}

function decoratorsIn(file: SourceFile, index: SourceIndex): Resolved[] {
  const functions = [...file.functions.values()].filter(({ parameters }) => parameters[0] === 'request');
  const applied = [
    ...[...file.classes.values(), ...functions].flatMap((node) => appliedDecorators(file, node)),
    ...[...file.classes.values()].flatMap((node) => appliedToView(file, node)),
  ];
  return applied
    .flatMap(({ decorator }) => oneOrMore(decoratorOf(decorator) ?? decorator))
    .flatMap((decorator) => {
      const dotted = dottedName(decorator);
      return dotted === null ? [] : index.resolve(file, dotted);
    });
}

/** What is applied: of `@method_decorator(signed, name='dispatch')` the first argument. */
export function decoratorOf(decorator: Expression): Expression | undefined {
  const isOfMethod = decorator.type === 'call' && lastPart(dottedName(decorator) ?? '') === 'method_decorator';
  return isOfMethod ? decorator.args[0] : decorator;
}
