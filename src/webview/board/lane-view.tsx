import type { BoardWords } from './board-words';
import { CardView } from './card-view';
import type { ShownBoard } from './filter-board';
import type { Heights, LaneBox } from './measure-lanes';
import type { Lane } from './messages';

interface LaneProps {
  words: BoardWords;
  board: ShownBoard;
  lane: Lane;
  box: LaneBox;
  heights: Heights;
  /** Which cards of each column are drawn. */
  drawn: { first: number; end: number };
  selected: ReadonlySet<number>;
  moving: ReadonlySet<number>;
  /** The card where the Tab key stops. */
  stop: number | undefined;
  /** The card whose task log is shown beside the board. */
  shownBeside: number | undefined;
  /** The column that something is dragged over. */
  over: number | undefined;
  dropOn(column: number): object;
}

/** A lane across the columns, with those of its cards that are seen. */
export function LaneView({
  words,
  board,
  lane,
  box,
  heights,
  drawn,
  selected,
  moving,
  stop,
  over,
  ...rest
}: LaneProps) {
  const { shownBeside, dropOn } = rest;
  const { columns, known, canMove } = board;
  const { label, cells } = lane;
  const { first, end } = drawn;
  return (
    <section class="lane" style={{ height: `${box.height}px` }} aria-label={label || words.board}>
      {heights.laneName > 0 && <h3 style={{ height: `${heights.laneName}px` }}>{label}</h3>}
      <div class="cells">
        {cells.map((cell, column) => (
          <div
            key={columns[column]?.key}
            role="listbox"
            aria-multiselectable="true"
            aria-label={[columns[column]?.spoken, label].filter(Boolean).join(', ')}
            class={`cell ${over === column ? 'over' : ''}`}
            {...dropOn(column)}
          >
            {cell.slice(first, end).map((key, index) => {
              const card = known.get(key);
              return (
                card && (
                  <CardView
                    key={key}
                    {...{ words, card }}
                    top={(first + index) * heights.card}
                    height={heights.card}
                    setSize={cell.length}
                    position={first + index + 1}
                    isSelected={selected.has(key)}
                    isMoving={moving.has(key)}
                    isShown={key === shownBeside}
                    isDraggable={canMove}
                    isStop={key === stop}
                  />
                )
              );
            })}
          </div>
        ))}
      </div>
    </section>
  );
}
