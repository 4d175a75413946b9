import type { ComponentChildren } from 'preact';
import { useKeptBox } from './use-kept-box';
import type { AskedOfTask, ToReading } from './messages';
import type { ReadingWords } from './reading-words';

/** So many of the last entries are shown on top. */
const ON_TOP = 3;

interface TaskViewProps {
  words: ReadingWords;
  task: ToReading;
  ask(message: AskedOfTask): void;
  /** Further buttons, behind those of the task. */
  children?: ComponentChildren;
}

/** A task log to be read: its fields, the buttons of its status, its criteria with what shows them, its text with boxes to tick. */
export function TaskView({ words, task, ask, children }: TaskViewProps) {
  const { view, onFocusIn } = useKeptBox(task);
  return (
    <div class="task" ref={view} onFocusIn={onFocusIn} onClick={(event) => askByClick(event, ask)}>
      <h1>{task.title}</h1>
      {task.notes.map((note) => (
        <p key={note} class="note" role="status">
          {note}
        </p>
      ))}
      <dl aria-label={words.facts}>
        {task.facts.map(({ label, value, isWrong, leads }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={isWrong ? 'wrong' : ''}>{leads.length === 0 ? value : leads.map(Lead)}</dd>
          </div>
        ))}
      </dl>
      <div role="group" aria-label={words.actions} class="actions">
        {task.actions.map(({ id, label }) => (
          <button key={id} type="button" disabled={!task.canWrite} onClick={() => ask({ kind: 'act', action: id })}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => ask({ kind: 'act', action: 'text' })}>
          {words.openText}
        </button>
        {children}
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
      {task.html !== '' && (
        <section class="body" aria-label={words.body}>
          <div dangerouslySetInnerHTML={{ __html: task.html }} />
        </section>
      )}
    </div>
  );
}

/** A part of a fact, on a line of its own: a link where it leads somewhere. */
function Lead({ words, address }: ToReading['facts'][number]['leads'][number]) {
  return (
    <div key={words}>
      {address === '' ? (
        words
      ) : (
        <a href="#" data-address={address}>
          {words}
        </a>
      )}
    </div>
  );
}

/** What a click asks for: a box that is ticked, or a link that is opened; nothing in the page leads anywhere by itself. */
function askByClick(event: MouseEvent, ask: TaskViewProps['ask']): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const box = target?.closest<HTMLInputElement>('input[data-line]');
  if (box) {
    // It is ticked once the file says so.
    event.preventDefault();
    ask({ kind: 'tick', line: Number(box.dataset['line']) });
    return;
  }
  const link = target?.closest('a[data-address]');
  if (!link) return;
  event.preventDefault();
  ask({ kind: 'open', address: link.getAttribute('data-address') ?? '' });
}
