import { stemOf } from '../../../base/path-parts';
import { flatten } from '../../../project/python/expressions';
import type { ClassStatement, FunctionStatement } from '../../../project/python/syntax';
import { classifyPath } from '../../../project/source/classify-path';
import type { SourceFile } from '../../../project/source/source-file';
import { definitionAround } from './name-follower';
import type { NamedThing } from './named-thing';

/** A method with the class that it stands in. */
export interface Member {
  owner: ClassStatement;
  method: FunctionStatement;
}

/** The method of a class at the top of a file that holds a line, with its decorators. */
export function memberAround(file: SourceFile, line: number): Member | undefined {
  const owner = definitionAround(file, line);
  if (owner?.type !== 'class') return undefined;
  const method = definitionAround(file, line, flatten(owner.body));
  return method?.type === 'function' ? { owner, method } : undefined;
}

/** What a line is part of, as people call it: `method Cart.total`, `function net`, `test test_net`, a module where it is in neither. */
export function userAround(file: SourceFile, line: number): NamedThing {
  const place = { path: file.path, line };
  const isTest = classifyPath(file.path) === 'test';
  const member = memberAround(file, line);
  if (member) return { kind: isTest ? 'test' : 'method', name: `${member.owner.name}.${member.method.name}`, place };
  const around = definitionAround(file, line);
  return around
    ? { kind: isTest ? 'test' : around.type, name: around.name, place }
    : { kind: isTest ? 'test' : 'module', name: stemOf(file.path), place };
}
