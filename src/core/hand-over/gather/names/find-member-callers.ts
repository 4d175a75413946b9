import { blankWords } from '../../../project/python/blank-words';
import { dottedName } from '../../../project/python/expressions';
import type { ClassStatement, Span } from '../../../project/python/syntax';
import { classifyPath } from '../../../project/source/classify-path';
import type { SourceFile } from '../../../project/source/source-file';
import { appOf } from '../find-concern';
import type { Callers } from './find-callers';
import { memberAround, userAround, type Member } from './member-around';
import type { NamedThing, NamingProject } from './named-thing';
import { pythonFilesNaming } from './python-files-naming';

/** Attributes that every collection, text, model, manager or file has: seen without its object, such a name means nothing. */
export const EVERYWHERE = new Set(
  'add all append as_view clean close copy count create delete exists extend filter first form_valid format get get_context_data get_object get_queryset index items join keys last name open order_by pop post put patch read remove run save send set sort split strip update values write'.split(
    ' ',
  ),
);

/** A name with the attributes behind it; with a dot before it where it is an attribute of a call or of an entry. */
const CHAIN =
  /(?:(?<=[)\]}"'])\.|(?<![\w.\u0080-\uffff]))[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\.[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)*/g;

/**
 * The code that names a method or property of a class: by `self`, `cls`, `super()` or the class in the class itself and in those that
 * derive from it; and by way of another object in files that name the class, or in its app where no other class has such a
 * method, which is *perhaps* it.
 */
export async function findMemberCallers(
  path: string,
  { owner, method }: Member,
  project: NamingProject,
): Promise<Callers> {
  const { name } = method;
  const found: Callers = { callers: [], tests: [], perhapsMore: true };
  if (name.startsWith('__')) return found;
  const { files } = await pythonFilesNaming(name, path, project);
  const isShared = files.flatMap(({ text }) => definedIn(text).filter((each) => each === name)).length > 1;
  const app = appOf(project.inventory, path);
  for (const file of files) {
    const family = await familyIn(file);
    const isNear = !isShared && app !== null && appOf(project.inventory, file.path) === app;
    const namesOwner = family.length > 0 || (await isOwner(file, owner.name));
    const users = await usersIn(file, family, !EVERYWHERE.has(name) && (isNear || namesOwner));
    if (classifyPath(file.path) === 'test') found.tests.push(...users);
    else found.callers.push(...users);
  }
  return found;

  async function isOwner(file: SourceFile, dotted: string, at?: Span): Promise<boolean> {
    const meant = await (at ? project.follower.followAt(file, dotted, at) : project.follower.follow(file, dotted));
    return meant?.name === owner.name && meant.place.path === path;
  }

  /** The class itself, and the classes of a file that derive from it, straight or through one of them. */
  async function familyIn(file: SourceFile): Promise<ClassStatement[]> {
    const family: ClassStatement[] = [];
    for (const node of file.classes.values()) {
      let belongs = file.path === path && node.name === owner.name;
      for (const base of node.bases) {
        const dotted = dottedName(base);
        belongs ||=
          dotted !== null && (family.some((one) => one.name === dotted) || (await isOwner(file, dotted, base)));
      }
      if (belongs) family.push(node);
    }
    return family;
  }

  async function usersIn(file: SourceFile, family: readonly ClassStatement[], perhaps: boolean): Promise<NamedThing[]> {
    const users: NamedThing[] = [];
    for (const [index, text] of blankWords(file.text).split('\n').entries()) {
      const how = await howNamed(text, file, family);
      if (how === null) continue;
      const line = index + 1;
      const around = memberAround(file, line);
      const isOwn = around !== undefined && family.some((one) => one.name === around.owner.name);
      if (isOwn && file.path === path && around.owner.name === owner.name && around.method.name === name) continue;
      const user = userAround(file, line);
      if (how === 'class' || (how === 'self' && isOwn)) users.push(user);
      else if (how === 'object' && perhaps) users.push({ ...user, kind: `perhaps ${user.kind}` });
    }
    return users.filter((one, index) => users.findIndex((other) => other.name === one.name) === index);
  }

  /** By what a line names the member: its own object, its class or one that derives from it, or an object that is not known. */
  async function howNamed(
    line: string,
    file: SourceFile,
    family: readonly ClassStatement[],
  ): Promise<'self' | 'class' | 'object' | null> {
    if (!line.includes(`.${name}`)) return null;
    let how: 'self' | 'object' | null = null;
    for (const { 0: chain, index } of line.matchAll(CHAIN)) {
      const at = chain.split('.').indexOf(name);
      const before = chain.split('.').slice(0, at);
      const isOfCall = chain.startsWith('.');
      if (at < 1) continue;
      const dotted = before.join('.');
      if (!isOfCall && (family.some((one) => one.name === dotted) || (await isOwner(file, dotted)))) return 'class';
      const isSelf =
        isOfCall && before.length === 1
          ? line.slice(0, index).trimEnd().endsWith('super()')
          : /^(?:self|cls)$/.test(dotted);
      // What is defined as something else is no object of the class.
      const meant = isOfCall ? undefined : await project.follower.follow(file, dotted);
      const isOther = meant !== undefined && meant.kind !== 'constant';
      if (isSelf) how = 'self';
      else if (!isOther) how ??= 'object';
    }
    return how;
  }
}

function definedIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\bdef\s([^\s(]+)/g), ([, name = '']) => name);
}
