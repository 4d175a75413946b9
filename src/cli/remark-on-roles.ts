import { wasHandedOver } from '../core';
import type { OpenTasks } from './open-tasks';

/**
 * Says for which roles others have handed tasks over that nobody has begun, to who has given themselves none: whose role it is finds
 * nothing of it before.
 * @returns undefined where there is nothing to say
 */
export async function remarkOnRoles({ mode, board, names }: OpenTasks): Promise<string | undefined> {
  const roles = new Set(mode.partners.catalogue.roles.map(({ id }): string => id));
  if (names().some((name) => roles.has(name))) return undefined;
  const waiting = board.tasks.filter(
    (task) => task.status === 'todo' && roles.has(task.assignedTo) && wasHandedOver(task),
  );
  if (waiting.length === 0) return undefined;
  const own = new Set(await mode.inbox.handedOut());
  const wanted = waiting.filter(({ path }) => !own.has(path)).map(({ assignedTo }) => assignedTo);
  const [first] = wanted;
  if (first === undefined) return undefined;
  const counts = [...new Set(wanted)].map((role) => `${wanted.filter((one) => one === role).length} for ${role}`);
  return `Others have handed over, and nobody has begun: ${counts.join(', ')}. Where that is you: git config --add django-developer.role ${first}`;
}
