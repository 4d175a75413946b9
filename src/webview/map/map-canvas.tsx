import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { ArrowHead } from '../arrow-head';
import type { Layout, Point } from './layout/layout';
import { linePath } from './map-svg';
import type { MapWords } from './map-words';
import { sayWhatTheyAre } from './measure-nodes';
import type { EdgeOnMap, ToMap } from './messages';

interface CanvasProps {
  words: MapWords;
  map: ToMap;
  layout: Layout;
  zoom: number;
  /** The node that has the keyboard, and those that are searched for: all where nothing is. */
  stop: number;
  isFound(node: number): boolean;
  plane: RefObject<HTMLDivElement | null>;
}

/** Nodes as boxes over the lines that join them. */
export function MapCanvas({ words, map, layout, zoom, stop, isFound, plane }: CanvasProps) {
  const { nodes, edges } = map;
  const paths = useMemo(() => layout.lines.map(linePath), [layout]);
  const isNear = ({ from, to }: EdgeOnMap): boolean => from === stop || to === stop;
  return (
    <div class="plane" ref={plane} style={{ transform: `scale(${zoom})` }}>
      <svg width={layout.width} height={layout.height} aria-hidden="true">
        <ArrowHead />
        {edges.map((edge, at) => (
          <path
            key={at}
            class={`line ${edge.kind} ${isNear(edge) ? 'near' : ''}`}
            d={paths[at]}
            marker-end="url(#end)"
            marker-start={edge.kind === 'many-to-many' ? 'url(#end)' : undefined}
          />
        ))}
      </svg>
      {layout.frames.map(({ name, x, y, width, height }) => (
        <div key={name} class="frame" aria-hidden="true" style={px({ left: x, top: y, width, height })}>
          {name}
        </div>
      ))}
      <div role="listbox" aria-label={words.nodes}>
        {nodes.map(({ kind, label, detail, tasks, isOuter, canOpen, spoken }, at) => {
          const { x = 0, y = 0, width = 0, height = 0 } = layout.boxes[at] ?? {};
          return (
            <div
              key={at}
              role="option"
              data-node={at}
              class={`node ${kind} ${isOuter ? 'outer' : ''} ${isFound(at) ? '' : 'aside'}`}
              tabIndex={at === stop ? 0 : -1}
              aria-label={spoken}
              aria-selected={at === stop}
              aria-setsize={nodes.length}
              aria-posinset={at + 1}
              title={spoken}
              draggable={canOpen}
              style={px({ left: x, top: y, width, height })}
            >
              <div class="name">{label}</div> <div class="detail">{detail}</div>
              {tasks !== '' && [' ', <span class="tasks">{tasks}</span>]}
            </div>
          );
        })}
      </div>
      {edges.map((edge, at) => {
        const { x, y } = middleOf(layout.lines[at] ?? []);
        if (edge.label === '' || !(sayWhatTheyAre(edges) || isNear(edge))) return null;
        return (
          <span key={at} class="label" aria-hidden="true" style={px({ left: x, top: y })}>
            {edge.label}
          </span>
        );
      })}
    </div>
  );
}

function px(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, `${number}px`]));
}

function middleOf(line: readonly Point[]): Point {
  const [one, other] = [line[(line.length - 1) >> 1], line[line.length >> 1]];
  return one && other ? { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 } : { x: 0, y: 0 };
}
