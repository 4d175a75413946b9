import { assignedTo, dottedName, methodsOf } from '../../../project/python/expressions';
import type { Expression, FunctionStatement, Span } from '../../../project/python/syntax';
import { type Ancestor, mergeLines } from '../../../project/source/class-order';
import type { SourceFile } from '../../../project/source/source-file';
import type { ClassInFile } from '../../../project/source/source-index';
import type { NameFollower } from './name-follower';

/** A class with all that it derives from, in the order in which Python looks for an attribute; itself first. */
export type ClassLine = readonly Ancestor[];

/** Classes in a longer line derive from elsewhere: nobody writes it. */
const MAX_DEPTH = 30;

/** The class of a name at the top of a file, with its bases wherever the folder defines them; undefined where there is none. */
export async function classLine(
  { file: path, name }: { file: string; name: string },
  follower: NameFollower,
): Promise<ClassLine | undefined> {
  const file = await follower.source(path);
  const node = file?.classes.get(name);
  return file && node ? lineOf({ file, node }, follower, 0) : undefined;
}

async function lineOf(one: ClassInFile, follower: NameFollower, depth: number): Promise<Ancestor[]> {
  const lines: Ancestor[][] = [];
  for (const base of one.node.bases) {
    const dotted = dottedName(base.type === 'subscript' ? base.object : base);
    const found =
      dotted === null || depth >= MAX_DEPTH ? undefined : await classNamed(one.file, dotted, base, follower);
    const ancestor = { dotted: absolute(one.file, dotted ?? ''), namedBy: one, computed: dotted === null };
    if (found) lines.push([{ ...ancestor, one: found }, ...(await lineOf(found, follower, depth + 1)).slice(1)]);
    else lines.push([{ ...ancestor, one: null }]);
  }
  const self: Ancestor = { one, dotted: one.node.name, namedBy: one, computed: false };
  return [self, ...mergeLines([...lines, lines.flatMap((line) => line.slice(0, 1))])];
}

async function classNamed(
  file: SourceFile,
  dotted: string,
  at: Span,
  follower: NameFollower,
): Promise<ClassInFile | undefined> {
  const defined = await follower.followAt(file, dotted, at);
  const where = defined?.kind === 'class' ? await follower.source(defined.place.path) : undefined;
  // Of two of one name, the one that is meant.
  const node = where?.statements.find(
    (each) => each.type === 'class' && each.name === defined?.name && each.line === defined.place.line,
  );
  return where && node?.type === 'class' ? { file: where, node } : undefined;
}

function absolute({ imports }: SourceFile, dotted: string): string {
  const [head = '', ...rest] = dotted.split('.');
  return [imports.get(head) ?? head, ...rest].join('.');
}

/** What the first class of a line that assigns an attribute assigns. */
export function attributeOf(line: ClassLine, name: string): { value: Expression; owner: ClassInFile } | undefined {
  for (const { one } of line) {
    const value = one && assignedTo(one.node.body, name);
    if (value) return { value, owner: one };
  }
  return undefined;
}

/** The method of the first class of a line that has it. */
export function methodOf(line: ClassLine, name: string): { method: FunctionStatement; owner: ClassInFile } | undefined {
  for (const { one } of line) {
    const method = one && methodsOf(one.node.body).find((each) => each.name === name);
    if (method) return { method, owner: one };
  }
  return undefined;
}
