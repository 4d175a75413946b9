import type { ApiVerbs, DjangoDeveloperApi } from './api';
import type { Outline } from './register-active';
import type { Startup } from './startup';

/** What other extensions are given: its verbs are loaded when the first of them is called. */
export function createApi(startup: Startup): DjangoDeveloperApi {
  const outline: Outline = (view) => startup.editor?.outline(view) ?? '';
  return Object.freeze<DjangoDeveloperApi>({
    version: 1,
    onDidChange: startup.onDidChange,
    ...lateVerbs(async () => (await startup.open()).api),
    outline: { project: () => outline('project'), partners: () => outline('partners'), tasks: () => outline('tasks') },
  });
}

const VERBS: Readonly<Record<keyof ApiVerbs, true>> = {
  detect: true,
  inventory: true,
  migrations: true,
  partners: true,
  suggestRoute: true,
  createEscalation: true,
  tasks: true,
  readTask: true,
  checkTask: true,
  updateTask: true,
  renameTask: true,
  mergeTask: true,
  report: true,
  inbox: true,
  acceptTask: true,
  sendBackTask: true,
};

function lateVerbs(open: () => Promise<ApiVerbs>): ApiVerbs {
  const late =
    (name: string) =>
    async (...args: never) => {
      const verbs: Readonly<Record<string, (...args: never) => unknown>> = { ...(await open()) };
      return verbs[name]?.(...args);
    };
  return Object.fromEntries(Object.keys(VERBS).map((name) => [name, late(name)])) as unknown as ApiVerbs;
}
