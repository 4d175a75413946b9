import { useEffect, useState } from 'preact/hooks';
import { showPage } from '../show-page';
import { openHost } from '../webview-host';
import { isFirst, isKept, isToReading, type FromReading } from './messages';
import { READING_STYLE } from './reading-style';
import { READING_WORDS, type ReadingWords } from './reading-words';

/** So many of the last entries are shown on top. */
const ON_TOP = 3;

const host = openHost();

function post(message: FromReading): void {
  host.postMessage(message);
}

const kept = host.getState();
const first: unknown = JSON.parse(document.body.dataset['first'] ?? 'null');
/** What stands in the page, where it is shown for the first time since its panel was opened. */
const opened = isFirst(first) && !(isKept(kept) && kept.opening === first.opening) ? first.task : undefined;
const opening = isFirst(first) ? first.opening : '';

/** What a click means: a box that is ticked, or a link that is opened; nothing in the page leads anywhere by itself. */
function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const box = target?.closest<HTMLInputElement>('input[data-line]');
  if (box) {
    // It is ticked once the file says so.
    event.preventDefault();
    post({ kind: 'tick', line: Number(box.dataset['line']) });
    return;
  }
  const link = target?.closest('a[data-address]');
  if (!link) return;
  event.preventDefault();
  post({ kind: 'open', address: link.getAttribute('data-address') ?? '' });
}

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
  if (!task) return <main aria-busy="true" aria-label={words.task} />;
  return (
    <main aria-label={words.task} onClick={onClick}>
      <h1>{task.title}</h1>
      {task.notes.map((note) => (
        <p key={note} class="note" role="status">
          {note}
        </p>
      ))}
      <dl aria-label={words.facts}>
        {task.facts.map(({ label, value, isWrong }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={isWrong ? 'wrong' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      <div role="group" aria-label={words.actions} class="actions">
        {task.actions.map(({ id, label }) => (
          <button key={id} type="button" disabled={!task.canWrite} onClick={() => post({ kind: 'act', action: id })}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => post({ kind: 'act', action: 'text' })}>
          {words.openText}
        </button>
      </div>
      {task.criteria.length > 0 && (
        <section>
          <h2>{words.criteria}</h2>
          <ul class="plain">
            {task.criteria.map(({ line, html, isTicked, state, proofs }) => (
              <li key={line}>
                <label>
                  <input type="checkbox" data-line={line} checked={isTicked} disabled={!task.canWrite} />{' '}
                  <span dangerouslySetInnerHTML={{ __html: html }} />
                </label>{' '}
                <span class="state">{state}</span>
                {proofs.map((proof) => (
                  <div key={proof} class="proof">
                    {proof}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {task.entries.length > 0 && (
        <section>
          <h2>{words.entries}</h2>
          {task.entries.slice(0, ON_TOP).map(({ date, html }, at) => (
            <div key={at} class="entry">
              <time>{date}</time>
              <div dangerouslySetInnerHTML={{ __html: html }} />
            </div>
          ))}
        </section>
      )}
      <section class={task.canWrite ? 'body' : 'body restricted'} aria-label={words.body}>
        <div dangerouslySetInnerHTML={{ __html: task.html }} />
      </section>
    </main>
  );
}

showPage<ReadingWords>(READING_STYLE, READING_WORDS, Reading);
