import { useEffect, useState } from 'preact/hooks';
import { showPage } from '../show-page';
import { openHost } from '../webview-host';
import { isFirst, isKept, isToReading, type FromReading } from './messages';
import { READING_STYLE } from './reading-style';
import { READING_WORDS, type ReadingWords } from './reading-words';
import { TaskView } from './task-view';

const host = openHost();

function post(message: FromReading): void {
  host.postMessage(message);
}

const kept = host.getState();
const first: unknown = JSON.parse(document.body.dataset['first'] ?? 'null');
/** What stands in the page, where it is shown for the first time since its panel was opened. */
const opened = isFirst(first) && !(isKept(kept) && kept.opening === first.opening) ? first.task : undefined;
const opening = isFirst(first) ? first.opening : '';

function Reading({ words }: { words: ReadingWords }) {
  const [task, setTask] = useState(opened);
  useEffect(() => {
    const follow = ({ data }: MessageEvent<unknown>): void => {
      if (!isToReading(data)) return;
      host.setState({ opening, uri: data.uri });
      setTask(data);
    };
    if (opened) host.setState({ opening, uri: opened.uri });
    addEventListener('message', follow);
    post({ kind: 'ready', has: opened ? opening : '' });
    return () => removeEventListener('message', follow);
  }, []);
  if (!task) return <main aria-busy="true" aria-label={words.taskLog} />;
  return (
    <main aria-label={words.taskLog}>
      <TaskView {...{ words, task }} ask={post} />
    </main>
  );
}

showPage<ReadingWords>(READING_STYLE, READING_WORDS, Reading);
