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
const QUEUED = /^django_q\.(?:\w+\.)*(?:async_task|schedule)$/;

/** Work that runs outside requests: the app and the tasks of Celery and its like, named as what they are. */
export function readBackground(context: ProjectContext): BackgroundPiece[] {
  return [...context.index.files.values()].flatMap((file) => [...readApps(file, context), ...readTasks(file, context)]);
}

function readApps(file: SourceFile, { index, appOf }: ProjectContext): BackgroundPiece[] {
  const pieces: BackgroundPiece[] = [];
  for (const [name, value] of file.values) {
    if (value.type !== 'call') continue;
    const callee = index.resolve(file, dottedName(value) ?? '').dotted;
    const library = APPS.find(([pattern]) => pattern.test(callee))?.[1];
    if (library) pieces.push({ name, app: appOf(file.path), file: file.path, line: value.line, kind: 'app', library });
    else if (QUEUED.test(callee))
      pieces.push({
        name,
        app: appOf(file.path),
        file: file.path,
        line: value.line,
        kind: 'task',
        library: 'django-q',
      });
  }
  return pieces;
}

function readTasks(file: SourceFile, context: ProjectContext): BackgroundPiece[] {
  const pieces: BackgroundPiece[] = [];
  for (const node of file.functions.values()) {
    const library = node.decorators.map((each) => libraryOf(each, file, context)).find((each) => each !== null);
    if (library)
      pieces.push({
        name: node.name,
        app: context.appOf(file.path),
        file: file.path,
        line: node.line,
        kind: 'task',
        library,
      });
  }
  for (const node of file.classes.values()) {
    const { foreign } = context.index.lineage({ file, node });
    if (!foreign.some((name) => /^celery\.(?:\w+\.)*Task$/.test(name))) continue;
    pieces.push({
      name: node.name,
      app: context.appOf(file.path),
      file: file.path,
      line: node.line,
      kind: 'task',
      library: 'celery',
    });
  }
  return pieces;
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
  const callee =
    made.file && made.node?.type === 'call' ? index.resolve(made.file, dottedName(made.node) ?? '').dotted : '';
  return (
    APPS.find(([pattern]) => pattern.test(callee))?.[1] ??
    (/(?:^|[._])celery\w*\.app$|^celery_app$/.test(made.dotted) ? 'celery' : null)
  );
}
