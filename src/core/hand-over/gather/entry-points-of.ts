import type { FileLine, Place } from '../../base/place';
import { stemOf } from '../../base/path-parts';
import type { HandOverContext } from '../render/hand-over-context';
import type { InventoryLists, Piece } from '../../project/inventory';
import type { Setting, SettingsContent } from '../../project/inventory-settings';

type EntryPoint = NonNullable<HandOverContext['entryPoints']>[number];

/** So many management commands are named. */
const MAX_COMMANDS = 8;

/** What the project itself has to be started by: its servers' callables, workers, schedules and commands. */
export function entryPointsOf(
  inventory: InventoryLists,
  content: SettingsContent,
  listing: readonly string[],
): EntryPoint[] {
  const { background, commands, channels } = inventory;
  const schedule = content.all.find(({ name }) => name === 'CELERY_BEAT_SCHEDULE');
  return [
    ...callable('WSGI', content.wsgiApplication, listing),
    ...callable('ASGI', content.asgiApplication, listing),
    ...channels
      .filter(({ kind }) => kind === 'routing')
      .map((piece) => ({ kind: 'Websockets', value: piece.name, place: placeOf(piece) })),
    ...workersOf(background),
    ...(schedule && schedule.text !== '{}'
      ? [{ kind: 'Schedule', value: 'CELERY_BEAT_SCHEDULE', place: placeOf(schedule) }]
      : []),
    ...commands.slice(0, MAX_COMMANDS).map((command) => ({
      kind: 'Command',
      value: `manage.py ${stemOf(command.file)}`,
      place: laterPlaceOf(command),
    })),
  ];
}

function callable(kind: string, setting: Setting | null, listing: readonly string[]): EntryPoint[] {
  const [, module, name] = /^([\w.]+)\.(\w+)$/.exec(setting?.value ?? '') ?? [];
  if (!setting || module === undefined || name === undefined) return [];
  const path = `${module.replaceAll('.', '/')}.py`;
  const file = listing.find((each) => each === path || each.endsWith(`/${path}`));
  return [{ kind, value: `${module}:${name}`, place: file === undefined ? placeOf(setting) : { path: file } }];
}

/**
 * The applications of the libraries that run tasks, each with the number of its tasks; where none has one, the first
 * task.
 */
function workersOf(background: InventoryLists['background']): EntryPoint[] {
  const libraries = [...new Set(background.map(({ library }) => library))];
  return libraries.flatMap((library) => {
    const pieces = background.filter((piece) => piece.library === library);
    const tasks = pieces.filter(({ kind }) => kind === 'task');
    const apps: readonly Piece<'app' | 'task', typeof library>[] = pieces.filter(({ kind }) => kind === 'app');
    return (apps.length > 0 ? apps : tasks.slice(0, 1)).map((piece) => ({
      kind: `${library} with ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`,
      value: piece.name,
      place: placeOf(piece),
    }));
  });
}

/** A place whose line is looked for once somebody asks: most commands are named nowhere near. */
function laterPlaceOf(command: FileLine): Place {
  return {
    path: command.file,
    get line() {
      return command.line;
    },
  };
}

function placeOf({ file, line }: FileLine): Place {
  return { path: file, line };
}
