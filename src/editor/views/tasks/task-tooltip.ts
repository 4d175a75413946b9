import { l10n } from 'vscode';
import { progressOf, showStatus, type TaskLog, type TaskStanding } from '../../../core';
import { describeBranch, describeShared, type TaskElsewhere } from './describe-branches';
import { joinMarkdown, linkToAddress, markdown, type Markdown } from '../../surfaces/markdown';

/** What a task's row says under the pointer. */
export function taskTooltip(task: TaskLog, { overdue, waitingFor }: TaskStanding, elsewhere: TaskElsewhere): Markdown {
  const { done, counted } = progressOf(task);
  const facts = [
    [l10n.t('Id'), task.path.endsWith(`/${task.id}.md`) ? '' : task.id],
    [l10n.t('Status'), showStatus(task)],
    [l10n.t('Priority'), task.priority],
    [l10n.t('Assigned to'), task.assignedTo],
    [l10n.t('Coordinator'), task.coordinator],
    [l10n.t('Items'), counted > 0 ? l10n.t('{0} of {1} done', done, counted) : ''],
    [l10n.t('Due'), overdue ? l10n.t('{0}, overdue', task.due) : task.due],
    [l10n.t('Updated'), task.updated],
    [l10n.t('Issue'), task.issue === undefined ? '' : linkToAddress(task.issue, task.issue)],
    [
      l10n.t('Waiting for'),
      waitingFor
        .map(({ id, title }) => (title ? `${title} (${id})` : l10n.t('{0}, which does not exist', id)))
        .join(', '),
    ],
    [l10n.t('On other branches'), elsewhere.further.map((branch) => describeBranch(task, branch)).join(', ')],
    [l10n.t('Named by other open tasks'), describeShared(task, elsewhere)],
  ].filter(([, value]) => value);
  return joinMarkdown(
    [
      markdown`**${task.title}**`,
      joinMarkdown(
        facts.map(([name = '', value = '']) => markdown`${name}: ${value}`),
        '  \n',
      ),
      ...task.problems.map((problem) => `⚠ ${l10n.t('Line {0}: {1}', problem.line, problem.message)}`),
      task.path,
    ],
    '\n\n',
  );
}
