import type { BackgroundLibrary, Piece } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { judgedOnce } from './judged-names';

type BackgroundPiece = Piece<'app' | 'task', BackgroundLibrary>;

const TASKS: readonly [RegExp, BackgroundLibrary][] = [
  [/^celery\.(?:\w+\.)*(?:shared_task|task|periodic_task)$/, 'celery'],
  [/^django_rq\.(?:\w+\.)*job$|^rq\.decorators\.job$/, 'rq'],
  [/^huey\.(?:\w+\.)*(?:task|periodic_task|db_task|db_periodic_task|lock_task)$/, 'huey'],
  [/^dramatiq\.(?:\w+\.)*actor$/, 'dramatiq'],
  [/^background_task\.(?:\w+\.)*background$/, 'background-tasks'],
  [/^django\.tasks\.(?:\w+\.)*task$|^django_tasks\.(?:\w+\.)*task$/, 'django-tasks'],
  [/^procrastinate\.(?:\w+\.)*(?:task|app\.task)$/, 'procrastinate'],
];
const APPS: readonly [RegExp, BackgroundLibrary][] = [
  [/^celery\.(?:\w+\.)*Celery$/, 'celery'],
  [/^huey\.(?:\w+\.)*\w*Huey$/, 'huey'],
];
/** What a task of Celery that is a class inherits from. */
const isCeleryTask = judgedOnce((dotted) => /^celery\.(?:\w+\.)*Task$/.test(dotted));
const QUEUED = /^django_q\.(?:\w+\.)*(?:async_task|schedule)$/;

/** Work that runs outside requests: the app and the tasks of Celery and its like, named as what they are. */
export function readBackground(
  context: ProjectContext,
  files: Iterable<SourceFile> = context.index.files.values(),
): BackgroundPiece[] {
  return [...files].flatMap((file) => [...readApps(file, context), ...readTasks(file, context)]);
}

function readApps(file: SourceFile, { index, appOf }: ProjectContext): BackgroundPiece[] {
  const app = appOf(file.path);
  // Most values need not be read for it.
  const isMeant = (callee: string): boolean =>
    libraryOfApp(callee, file, index) !== null || QUEUED.test(index.resolve(file, callee).dotted);
  return [...file.values.calls(isMeant)].flatMap(([name, value]): BackgroundPiece[] => {
    const callee = dottedName(value) ?? '';
    const library = libraryOfApp(callee, file, index);
    const place = { name, app, file: file.path, line: value.line };
    if (library) return [{ ...place, kind: 'app', library }];
    return QUEUED.test(index.resolve(file, callee).dotted) ? [{ ...place, kind: 'task', library: 'django-q' }] : [];
  });
}

function readTasks(file: SourceFile, context: ProjectContext): BackgroundPiece[] {
  const { index, appOf } = context;
  const app = appOf(file.path);
  const taskOf = ({ name, line }: { name: string; line: number }, library: BackgroundLibrary): BackgroundPiece => ({
    name,
    app,
    file: file.path,
    line,
    kind: 'task',
    library,
  });
  const functions = [...file.functions.values()].flatMap((node) => {
    const library = node.decorators.map((each) => libraryOf(each, file, context)).find((each) => each !== null);
    return library ? [taskOf(node, library)] : [];
  });
  const classes = [...file.classes.values()]
    .filter((node) => index.lineage({ file, node }).foreign.some(isCeleryTask))
    .map((node) => taskOf(node, 'celery'));
  return [...functions, ...classes];
}

/** The library whose application the call of a name makes, by a class of the library or one of the project that derives from it. */
function libraryOfApp(callee: string, file: SourceFile, index: ProjectContext['index']): BackgroundLibrary | null {
  const { dotted, file: from, node } = index.resolve(file, callee);
  const made = from && node?.type === 'class' ? index.lineage({ file: from, node }).foreign : [dotted];
  return APPS.find(([pattern]) => made.some((name) => pattern.test(name)))?.[1] ?? null;
}

/** `@shared_task`, and `@app.task` where `app` is a Celery or Huey made in this project. */
function libraryOf(decorator: Expression, file: SourceFile, { index }: ProjectContext): BackgroundLibrary | null {
  const written = dottedName(decorator);
  if (written === null) return null;
  const { dotted } = index.resolve(file, written);
  const library = TASKS.find(([pattern]) => pattern.test(dotted))?.[1];
  if (library) return library;
  const owner = /^(.+)\.(?:task|periodic_task|on_after_\w+)$/.exec(written)?.[1];
  if (owner === undefined || /\.on_after_/.test(written)) return null;
  const made = index.resolve(file, owner);
  return (
    (made.file && made.node?.type === 'call' ? libraryOfApp(dottedName(made.node) ?? '', made.file, index) : null) ??
    (/\.app$(?<=(?:^|[._])celery\w*\.app)|^celery_app$/.test(made.dotted) ? 'celery' : null)
  );
}
