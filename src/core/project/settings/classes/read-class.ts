import { applyHooks } from './class-hooks';
import { Names } from '../names';
import type { SettingsClass, SettingsClasses } from './settings-classes';
import type { SettingsReader } from '../settings-reader';

/**
 * What a class of settings holds with all that it inherits, read into names.
 * @param reader has read the file that is asked for; it reads those of the other classes
 */
export async function readClass(
  { file, node }: SettingsClass,
  classes: SettingsClasses,
  reader: SettingsReader,
  names: Names,
): Promise<void> {
  const { own, foreign } = await classes.lineage({ file, node });
  const around = new Map<string, Names>();
  const { withoutEnvironment } = reader;
  for (const one of [...own].reverse()) {
    let globals = around.get(one.file.path);
    if (!globals) {
      globals = new Names();
      await reader.readFile(one.file.path, globals);
      around.set(one.file.path, globals);
    }
    const body = new Names(globals);
    const bases = new Set(['super', 'self', 'cls', ...own.map((base) => base.node.name)]);
    const attribute = (owner: string, name: string): ReturnType<Names['get']> =>
      bases.has(owner) ? (body.assigned().get(name) ?? names.get(name)) : undefined;
    const { path, text } = one.file;
    await reader.apply(one.node.body, { path, text, names: body, attribute, withoutEnvironment });
    for (const [name, value] of body.assigned()) names.set(name, value);
  }
  for (const one of [...own].reverse()) {
    const { path, text } = one.file;
    await applyHooks(one, { path, text, names, withoutEnvironment }, reader);
  }
  for (const base of foreign) {
    if (/^(?:configurations|object|cbs)\b/.test(base)) continue;
    const line = own.find((one) => one.node.bases.length > 0)?.node.line ?? node.line;
    reader.open.push({
      reason: `${node.name} derives from ${base}, which is not in the folder.`,
      path: file.path,
      line,
    });
  }
}
