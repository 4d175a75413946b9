import { l10n, type WorkspaceFolder } from 'vscode';
import {
  describeAsked,
  describeAskedChange,
  describeText,
  type News,
  type NewsKind,
  type StaleTask,
  type TaskLog,
} from '../../../core';
import { joinMarkdown, markdown, type Markdown } from '../../surfaces/markdown';
import type { FolderModel } from '../../model/folder-model';
import type { TaskSubject } from '../../model/task-subject';
import type { TreeNode } from '../tree-node';

/** How many of the last entries a hover tells. */
const TOLD = 5;
/** How many of the changes of what was asked. */
const ASKED = 8;
/** And how many of the items that were ticked. */
const TICKED = 12;

/** What came back to a folder, and what was left lying there, each below a row of its own; nothing where there is neither. */
export function inboxRows(
  { folder, tasks, inbox: { news, stale } }: FolderModel,
  folded: Readonly<Record<string, boolean>>,
): TreeNode<TaskSubject>[] {
  if (news.length + stale.length === 0) return [];
  const byPath = new Map(tasks.map((task) => [task.path, task]));
  const below = <One extends { path: string }>(
    all: readonly One[],
    rowOf: (folder: WorkspaceFolder, one: One, task: TaskLog) => TreeNode<TaskSubject>,
  ): TreeNode<TaskSubject>[] =>
    all.flatMap((one) => {
      const task = byPath.get(one.path);
      return task ? [rowOf(folder, one, task)] : [];
    });
  const unread = news.filter((one) => one.unread).length;
  const id = folder.uri.toString();
  return [
    ...(news.length === 0
      ? []
      : [
          {
            id: `${id}#inbox`,
            label: l10n.t('What Came Back'),
            description: unread === 0 ? String(news.length) : l10n.t('{0} new', unread),
            icon: 'inbox',
            contextValue: 'inbox',
            collapsed: folded[`${id}#inbox`] ?? false,
            below: () => below(news, newsRow),
          },
        ]),
    ...(stale.length === 0
      ? []
      : [
          {
            id: `${id}#stale`,
            label: l10n.t('Left Lying'),
            description: String(stale.length),
            icon: 'history',
            contextValue: 'stale',
            collapsed: folded[`${id}#stale`] ?? true,
            below: () => below(stale, staleRow),
          },
        ]),
  ];
}

function newsRow(folder: WorkspaceFolder, news: News, task: TaskLog): TreeNode<TaskSubject> {
  const { path, title, kind, unread, entries } = news;
  const { icon, color } = LOOKS[kind];
  const description = describeNews(news);
  return {
    id: `${folder.uri.toString()}#inbox:${path}`,
    label: title,
    description,
    tooltip: tooltipOf(news),
    icon: unread ? 'circle-filled' : icon,
    iconColor: color,
    contextValue: `inbox.${kind}.${unread ? 'unread' : 'read'}`,
    spoken: [unread && l10n.t('new'), title, description].filter(Boolean).join(', '),
    place: { folder, path, line: entries.at(-1)?.line ?? 1 },
    subject: { kind: 'task', folder, task },
  };
}

/** What came back of one task on a line, beside its title: what it is, from whom, what the log says. */
export function describeNews(news: News): string {
  return [labelOf(news), news.by, news.asked && describeAsked(news.asked), textOf(news)].filter(Boolean).join(' · ');
}

/** Why it came back, and for what else it waits. */
export function labelOf({ kind, also = [], ofOthers }: News): string {
  const words = [kind, ...also].map((one) => LOOKS[one].label);
  return [...words, ...(ofOthers ? [l10n.t('between others')] : [])].join(', ');
}

/** What the log says of it; with who says so where that is somebody else. */
export function textOf(news: News): string {
  return describeText(news, l10n.t('unknown'));
}

/** Who it was that changed something; nobody is known of what is not committed. */
function whoever(by: string | undefined): string {
  return by ?? l10n.t('unknown');
}

function tooltipOf(news: News): Markdown {
  const { title, by, date, textBy, asked = [], entries, ticked } = news;
  const newest = [...entries].reverse().slice(0, TOLD);
  return joinMarkdown(
    [
      markdown`**${title}**`,
      [labelOf(news), by ?? l10n.t('by somebody; it is not committed'), textBy === undefined && date]
        .filter(Boolean)
        .join(' · '),
      ...asked.slice(0, ASKED).map((change) => `⚠ ${describeAskedChange(change)}`),
      asked.length > ASKED && l10n.t('… and {0} more', asked.length - ASKED),
      ...newest.map((entry) => [[entry.date, whoever(entry.by)].filter(Boolean).join(', '), entry.text].join(': ')),
      ...(ticked.length === 0 ? [] : [l10n.t('Ticked:')]),
      ...ticked.slice(0, TICKED).map((item) => `☑ ${whoever(item.by)}: ${item.text}`),
      ticked.length > TICKED && l10n.t('… and {0} more', ticked.length - TICKED),
    ],
    '\n\n',
  );
}

function staleRow(
  folder: WorkspaceFolder,
  { path, title, reason, days = 0 }: StaleTask,
  task: TaskLog,
): TreeNode<TaskSubject> {
  const description = {
    'under-way': l10n.t('under way, unchanged for {0} days', days),
    review: l10n.t('in review for {0} days', days),
    unblocked: l10n.t('blocked, though all it waits for is done'),
  }[reason];
  return {
    id: `${folder.uri.toString()}#stale:${path}`,
    label: title,
    description,
    icon: 'history',
    contextValue: `stale.${reason}`,
    spoken: `${title}, ${description}`,
    place: { folder, path, line: 1 },
    subject: { kind: 'task', folder, task },
  };
}

/** The words and the icon of what came back. */
const LOOKS: Readonly<Record<NewsKind, { label: string; icon: string; color: string }>> = {
  conflict: { label: l10n.t('in conflict'), icon: 'git-merge', color: 'charts.red' },
  review: { label: l10n.t('in review'), icon: 'eye', color: 'charts.purple' },
  blocked: { label: l10n.t('blocked'), icon: 'circle-slash', color: 'charts.red' },
  done: { label: l10n.t('done'), icon: 'pass', color: 'charts.green' },
  'done-open': { label: l10n.t('done, with open items'), icon: 'warning', color: 'charts.orange' },
  question: { label: l10n.t('a question'), icon: 'question', color: 'charts.blue' },
  'handed-over': { label: l10n.t('handed to you'), icon: 'arrow-right', color: 'charts.blue' },
  returned: { label: l10n.t('sent back'), icon: 'discard', color: 'charts.orange' },
  rewritten: { label: l10n.t('asked otherwise'), icon: 'edit', color: 'charts.orange' },
  answer: { label: l10n.t('an answer'), icon: 'comment-discussion', color: 'charts.blue' },
  entry: { label: l10n.t('noted'), icon: 'note', color: 'charts.blue' },
  'under-way': { label: l10n.t('under way'), icon: 'play', color: 'charts.blue' },
};
