import { directoryOf, joinPath, nameOf, normalisePath } from '../../../base/path-parts';
import type { NamedThing, NamingCode, NamingProject } from './named-thing';
import { toNamed } from './names-of-python';

const COMMENT = /(^|\s)#[^\n]{0,2000}/g;
const COMMAND = /\bmanage\.py["',\s]{1,6}([a-z]\w{1,60})/g;
const MODULE = /(?<![\w./-])[a-z_]\w{0,60}(?:\.[a-z_]\w{0,60}){1,6}(?![\w/-])/g;
const PATH = /(?<![\w:/@.-])(?:\.{0,2}\/)?[\w-]{1,80}(?:[./][\w.-]{1,80}){1,10}/g;

/**
 * What a Dockerfile, a compose file, a workflow or another file of configuration names of the project: its own management
 * commands, modules such as `config.wsgi`, and files that are there.
 */
export function namesOfConfiguration(code: NamingCode, project: NamingProject): NamedThing[] {
  const text = code.text.replaceAll(COMMENT, '$1');
  return [...commandsIn(text, project), ...modulesIn(text, project), ...filesIn(code.path, text, project)];
}

function commandsIn(text: string, { inventory: { commands } }: NamingProject): NamedThing[] {
  const named = new Set([...text.matchAll(COMMAND)].map(([, name]) => `${name}.py`));
  return commands
    .filter(({ file }) => named.has(nameOf(file)))
    .map((command) => ({ ...toNamed('command', command), name: nameOf(command.file).replace(/\.py$/, '') }));
}

function modulesIn(text: string, { follower: { paths } }: NamingProject): NamedThing[] {
  return [...new Set(text.match(MODULE))].flatMap((name) => {
    const found = paths.split(name);
    return found && found.rest.length < 2 && name !== 'manage.py'
      ? [{ kind: 'module', name, place: { path: found.file } }]
      : [];
  });
}

function filesIn(path: string, text: string, { listing }: NamingProject): NamedThing[] {
  const known = new Set(listing);
  return [...new Set(text.match(PATH))].flatMap((name) => {
    const plain = name.replace(/^\.?\//, '');
    const places = [normalisePath(joinPath(directoryOf(path), name)), plain];
    const found = places.find((each) => each !== undefined && each !== path && known.has(each));
    return found === undefined || nameOf(found) === 'manage.py'
      ? []
      : [{ kind: 'file', name: plain, place: { path: found } }];
  });
}
