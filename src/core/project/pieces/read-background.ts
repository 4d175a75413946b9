import type { BackgroundLibrary, Piece } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';

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
const CELERY_TASK = /^celery\.(?:\w+\.)*Task$/;
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
  return [...file.values.calls()].flatMap(([name, value]): BackgroundPiece[] => {
    const callee = index.resolve(file, dottedName(value) ?? '').dotted;
    const library = libraryOfApp(value, file, index);
    const place = { name, app, file: file.path, line: value.line };
    if (library) return [{ ...place, kind: 'app', library }];
    return QUEUED.test(callee) ? [{ ...place, kind: 'task', library: 'django-q' }] : [];
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
    .filter((node) => index.lineage({ file, node }).foreign.some((name) => CELERY_TASK.test(name)))
    .map((node) => taskOf(node, 'celery'));
  return [...functions, ...classes];
}

/** The library whose application a call makes, by a class of the library or one of the project that derives from it. */
function libraryOfApp(call: Expression, file: SourceFile, index: ProjectContext['index']): BackgroundLibrary | null {
  const { dotted, file: from, node } = index.resolve(file, dottedName(call) ?? '');
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
    (made.file && made.node?.type === 'call' ? libraryOfApp(made.node, made.file, index) : null) ??
    (/\.app$(?<=(?:^|[._])celery\w*\.app)|^celery_app$/.test(made.dotted) ? 'celery' : null)
  );
}
