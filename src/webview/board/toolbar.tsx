import type { BoardWords } from './board-words';
import type { ShownBoard } from './filter-board';
import type { BoardView } from './messages';

interface ToolbarProps {
  words: BoardWords;
  view: BoardView;
  board: ShownBoard;
  show(change: Partial<BoardView>): void;
  undo(): void;
  /** Whether a task log is shown beside the cards. */
  hasDetails: boolean;
  toggleDetails(): void;
}

/** What the board shows, and how: filter, columns, lanes, order. */
export function Toolbar({ words, view, board, show, undo, hasDetails, toggleDetails }: ToolbarProps) {
  const { filter } = view;
  const setFilter = (words: string): void => show({ filter: words });
  const isMine = filter.split(' ').includes('mine');
  return (
    <header>
      <h1 class="hidden">{words.board}</h1>
      <p class="hidden">{words.help}</p>
      <div role="toolbar" aria-label={words.board} class="tools">
        <input
          type="search"
          aria-label={words.filter}
          aria-describedby="notes"
          placeholder={words.filterHint}
          title={words.filterHint}
          value={filter}
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        <button
          type="button"
          aria-pressed={isMine}
          onClick={() => setFilter(isMine ? without(filter, 'mine') : `${filter} mine`.trim())}
        >
          {words.mine}
        </button>
        {board.savedFilters.length > 0 && (
          <select
            aria-label={words.savedFilters}
            value={filter}
            onChange={({ currentTarget }) => setFilter(currentTarget.value)}
          >
            <option value={filter}>{words.savedFilters}</option>
            {board.savedFilters.map((saved) => (
              <option key={saved.name} value={saved.filter}>
                {saved.name}
              </option>
            ))}
          </select>
        )}
        <Choice
          label={words.columns}
          value={view.columns}
          options={['status', 'partner', 'coordinator', 'priority', 'app']}
          {...{ words }}
          choose={(columns) => show({ columns })}
        />
        <Choice
          label={words.lanes}
          value={view.lanes}
          options={['none', 'partner', 'app']}
          {...{ words }}
          choose={(lanes) => show({ lanes })}
        />
        <Choice
          label={words.order}
          value={view.order}
          options={['priority', 'due', 'updated', 'title']}
          {...{ words }}
          choose={(order) => show({ order })}
        />
        <button
          type="button"
          title={words.linesHint}
          aria-pressed={view.lines}
          onClick={() => show({ lines: !view.lines })}
        >
          {words.lines}
        </button>
        <button type="button" title={words.detailsHint} aria-pressed={hasDetails} onClick={toggleDetails}>
          {words.details}
        </button>
        <button
          type="button"
          title={board.canUndo ? words.undoHint : words.nothingToUndo}
          disabled={!board.canUndo}
          onClick={undo}
        >
          {words.undo}
        </button>
        <span role="status" class="tally">
          {board.tally}
        </span>
      </div>
      <div id="notes" role="status">
        {board.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </header>
  );
}

interface ChoiceProps<Option extends keyof BoardWords> {
  words: BoardWords;
  label: string;
  value: Option;
  options: readonly Option[];
  choose(option: Option): void;
}

function Choice<Option extends keyof BoardWords>({ words, label, value, options, choose }: ChoiceProps<Option>) {
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

function without(filter: string, word: string): string {
  return filter
    .split(' ')
    .filter((each) => each !== word)
    .join(' ');
}
