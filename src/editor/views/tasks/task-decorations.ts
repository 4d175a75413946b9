import {
  Disposable,
  EventEmitter,
  FileDecoration,
  l10n,
  languages,
  ThemeColor,
  Uri,
  window,
  type FileDecorationProvider,
  type Hover,
} from 'vscode';
import { countOpenTasks } from '../count-tasks';
import { keepContextKey } from '../../startup/keep-context-key';
import { uriOf } from '../../files/place';
import { statusLabel } from '../status-looks';
import { fileLink, joinMarkdown, markdown } from '../../surfaces/markdown';
import { plainText } from '../../surfaces/plain-text';
import { createHover } from '../../surfaces/to-markdown-string';
import type { TaskSubject } from '../../model/task-subject';
import type { TaskFiles } from '../../model/task-files';

/** No number, which would be taken for a count of problems, and no letter, which would be taken for source control's. */
const BADGE = '◇';

/** Marks the files that open tasks are about in the explorer and on tabs; a hover over the first line has all that name the file. */
export function registerTaskDecorations(files: TaskFiles): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => {
      const subjects = files.marksFor(uri);
      return subjects.length === 0
        ? undefined
        : decorationOf(tooltipOf(subjects), { badge: BADGE, color: new ThemeColor('charts.blue') });
    },
  };
  return Disposable.from(
    changed,
    files.onDidChange(() => changed.fire(undefined)),
    // The window calls a file of its own machine's disk by the one, every other by the other.
    keepContextKey(
      'filesWithTasks',
      () => [...new Set(files.uris.map((uri) => Uri.parse(uri)).flatMap(({ fsPath, path }) => [fsPath, path]))],
      files.onDidChange,
    ),
    window.registerFileDecorationProvider(provider),
    languages.registerHoverProvider(
      { pattern: '**/*' },
      {
        provideHover: ({ uri }, { line }) => (line === 0 ? hoverOf(files.tasksFor(uri)) : undefined),
      },
    ),
  );
}

/** What VS Code adds to a file: words in its hover, and where they say so, a mark and a colour. */
export function decorationOf(words: string, mark?: { badge: string; color: ThemeColor }): FileDecoration {
  return new FileDecoration(mark?.badge, plainText(words), mark?.color);
}

function tooltipOf(subjects: readonly TaskSubject[]): string {
  const titles = subjects.slice(0, 5).map(({ task }) => task.title);
  return l10n.t(
    '{0}: {1}',
    countOpenTasks(subjects.length),
    [...titles, ...(subjects.length > titles.length ? ['…'] : [])].join('; '),
  );
}

function hoverOf(subjects: readonly TaskSubject[]): Hover | undefined {
  if (subjects.length === 0) return undefined;
  const lines = subjects.map(({ folder, task }) => {
    const facts = [statusLabel(task.status), task.assignedTo].filter(Boolean).join(', ');
    return markdown`- ${fileLink(task.title, uriOf(folder, task.path))} · ${facts}`;
  });
  return createHover(markdown`${l10n.t('Open tasks that name this file:')}\n\n${joinMarkdown(lines, '\n')}`);
}
