import { dottedName, expressionsOf, flatten, methodsOf, stringOf } from '../../python/expressions';
import type { FunctionStatement } from '../../python/syntax';
import { evaluate } from '../evaluate';
import { Names } from '../names';
import { assignedReason } from '../open-reasons';
import type { Scope } from '../scope';
import type { SettingsClass } from './settings-classes';
import type { SettingsReader } from '../settings-reader';

/** Methods of a class of settings that are run when it is taken: https://django-configurations.readthedocs.io/en/latest/patterns/#setup-methods */
const HOOKS = new Set(['pre_setup', 'setup', 'post_setup']);

/** Applies what the hooks of a class assign, `cls.DEBUG = True`, to the names that it holds; what text does not tell is open. */
export async function applyHooks({ file, node }: SettingsClass, scope: Scope, reader: SettingsReader): Promise<void> {
  for (const hook of methodsOf(node.body).filter(({ name }) => HOOKS.has(name))) {
    const owner = hook.parameters[0] ?? 'cls';
    const inside = new Names(scope.names);
    for (const name of scope.names.assigned().keys()) {
      const held = scope.names.get(name);
      if (held) inside.set(`${owner}.${name}`, held);
    }
    await reader.apply(hook.body, { ...scope, names: inside });
    for (const [name, value] of inside.assigned())
      if (name.startsWith(`${owner}.`)) scope.names.set(name.slice(owner.length + 1), value);
    setByName(hook, owner, { ...scope, names: inside }, scope.names, (line) => {
      // Each class that derives from it comes by here.
      if (!reader.open.some((one) => one.path === file.path && one.line === line))
        reader.open.push({ reason: assignedReason(''), path: file.path, line });
    });
  }
}

/** `setattr(cls, "DEBUG", True)`, whose name text may not tell. */
function setByName(
  hook: FunctionStatement,
  owner: string,
  scope: Scope,
  names: Names,
  open: (line: number) => void,
): void {
  for (const statement of flatten(hook.body)) {
    for (const call of expressionsOf(statement)) {
      if (call.type !== 'call' || dottedName(call.callee) !== 'setattr') continue;
      const [target, named, given] = call.args;
      if (dottedName(target) !== owner) continue;
      const name = stringOf(named);
      if (name === null || !given || !hook.body.includes(statement)) open(call.line);
      else names.set(name, evaluate(given, scope));
    }
  }
}
