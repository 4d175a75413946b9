import { redactData } from '../../../core';
import { isUserError } from '../../../core/base/errors';
import { printJson } from '../../../node/terminal/output';
import type { Command } from '../../command';
import { formatInbox } from '../../format/format-inbox';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { remarkOnRoles } from '../../remark-on-roles';
import { textOption } from '../../read-option';

/** `tasks inbox [--since DAY] [--mark-seen] [--json]` */
export const inbox: Command = {
  usage: 'tasks inbox [--since DAY] [--mark-seen] [--json] [--folder PATH]',
  help: [
    '--since DAY  what came back since that day, YYYY-MM-DD, instead of since it was last looked at',
    '--mark-seen  nothing of it is new from now on',
    '--json       print {news: [{path, id, title, kind, also, unread, ofOthers, text, date, by, textBy, asked, entries, ticked: [{text, by}]}],',
    '             stale: [{path, id, title, reason, days}]}, and notKept with a sentence where --mark-seen could not be kept',
    FOLDER_HELP,
    '',
    'What others have changed in task logs, what waits for the sender (in review, blocked, done and not accepted yet), and what was',
    'handed over to you: by your name as git knows it, or a role of `git config --add django-developer.role ROLE`.',
    'What was seen is kept in the git directory of the repository (django-developer/seen.json); without one, --since says what is new.',
  ],
  examples: ['tasks inbox', 'tasks inbox --since 2026-11-01 --json'],
  options: { ...TASK_OPTIONS, since: { type: 'string' }, 'mark-seen': { type: 'boolean' } },
  maxArguments: 0,

  async run(values) {
    const opened = await openTasks(values);
    const { mode, isInRepository } = opened;
    const since = textOption(values, 'since');
    const found = redactData(await mode.inbox.look(since === undefined ? {} : { since }));
    const isToKeep = values['mark-seen'] === true;
    const kept = isToKeep && isInRepository ? await mode.inbox.markSeen().catch(sentenceOf) : undefined;
    const notKept = isToKeep && !isInRepository ? `Nothing was marked as seen: ${NOWHERE}` : kept;
    if (values['json'] === true) return printJson({ ...found, ...(notKept !== undefined && { notKept }) });
    const unkept =
      !isInRepository && since === undefined && found.news.length > 0 ? [`All of it is new each time: ${NOWHERE}`] : [];
    const remark = isInRepository ? await remarkOnRoles(opened) : undefined;
    const last = [...(notKept === undefined ? unkept : [notKept]), ...(remark === undefined ? [] : [remark])];
    return [...formatInbox(found), ...last.flatMap((line) => ['', line])];
  },
};

/** Why nothing of what was seen is kept without a repository, and what to do. */
const NOWHERE =
  'what was seen is kept in a repository, and there is none here. --since DAY tells what came back since.';

/** Where it cannot be kept what was seen, what came back is told all the same. */
function sentenceOf(error: unknown): string {
  if (!isUserError(error)) throw error;
  return error.message;
}
