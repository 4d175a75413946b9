import { dottedName, lastPart, oneOrMore } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { PythonSources } from './python-sources';
import { indexFile } from './read-own-files';
import type { SourceFile } from './source-file';
import type { SourceIndex } from './source-index';

/**
 * Parses into the index the files of the folder that define a decorator of a class, or of a function that takes a request, and were
 * not worth a look by themselves: who may pass a view is decided there.
 */
export async function indexDecorators(sources: PythonSources, index: SourceIndex): Promise<void> {
  const missing = new Set<string>();
  for (const file of index.files.values()) {
    const functions = [...file.functions.values()].filter(({ parameters }) => parameters[0] === 'request');
    for (const { decorators } of [...file.classes.values(), ...functions])
      for (const decorator of decorators.flatMap((each) => oneOrMore(decoratorOf(each) ?? each))) {
        const path = fileOf(decorator, file, index);
        if (path !== undefined && !index.files.has(path)) missing.add(path);
      }
  }
  for (const path of [...missing].sort()) await indexFile(path, sources, index);
  await sources.pause();
}

function fileOf(decorator: Expression, file: SourceFile, index: SourceIndex): string | undefined {
  const dotted = dottedName(decorator);
  const found = dotted === null ? null : index.resolve(file, dotted);
  return found && found.node === null ? index.paths.split(found.dotted)?.file : undefined;
}

/** What is applied: of `@method_decorator(signed, name='dispatch')` the first argument. */
export function decoratorOf(decorator: Expression): Expression | undefined {
  const isOfMethod = decorator.type === 'call' && lastPart(dottedName(decorator) ?? '') === 'method_decorator';
  return isOfMethod ? decorator.args[0] : decorator;
}
