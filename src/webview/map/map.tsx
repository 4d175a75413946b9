import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Menu } from '../menu';
import { showPage } from '../show-page';
import { openHost } from '../webview-host';
import { layOutMap } from './layout/lay-out-map';
import { MapCanvas } from './map-canvas';
import { MAP_STYLE } from './map-style';
import { mapSvg } from './map-svg';
import { MapToolbar } from './map-toolbar';
import { MAP_WORDS, type MapWords } from './map-words';
import { measureGap, measureNodes } from './measure-nodes';
import { isToMap, NODE_MIME, type FromMap, type ToMap } from './messages';
import { nextNode, type Arrow } from './next-node';
import { usePanning } from './use-panning';
import { useZoom } from './use-zoom';

const host = openHost();

function post(message: FromMap): void {
  host.postMessage(message);
}

function Map({ words }: { words: MapWords }) {
  const [map, setMap] = useState<ToMap>();
  const [stop, setStop] = useState(0);
  const [search, setSearch] = useState('');
  const [menuFor, setMenuFor] = useState<number>();
  const scroller = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ data }: MessageEvent<unknown>): void => {
      if (!isToMap(data)) return;
      host.setState(data.view);
      setMap(data);
      setStop((before) => (before < data.nodes.length ? before : 0));
    };
    addEventListener('message', follow);
    post({ kind: 'ready' });
    return () => removeEventListener('message', follow);
  }, []);

  const layout = useLayout(map);
  const { zoom, zoomBy, fit, center, read } = useZoom(scroller, layout);
  usePanning(scroller, zoomBy);
  if (!map || !layout) return <main aria-busy="true" aria-label={words.map} />;

  const wanted = search.trim().toLowerCase();
  const isFound = (node: number): boolean => {
    const { label = '', group = '' } = map.nodes[node] ?? {};
    return wanted === '' || `${group}.${label}`.toLowerCase().includes(wanted);
  };
  const found = map.nodes.map((_, at) => at).filter(isFound);
  /** Gives the keyboard to a node, and brings it into sight. */
  const go = (node: number): void => {
    setStop(node);
    const box = layout.boxes[node];
    const element = plane.current?.querySelector<HTMLElement>(`[data-node="${node}"]`);
    if (box && element && isOutOfSight(element)) center(box);
    element?.focus({ preventScroll: true });
  };
  const isOutOfSight = (element: HTMLElement): boolean => {
    const [seen, box] = [scroller.current?.getBoundingClientRect(), element.getBoundingClientRect()];
    return !seen || box.left < seen.left || box.right > seen.right || box.top < seen.top || box.bottom > seen.bottom;
  };
  const ask = (kind: 'open' | 'escalate' | 'tasks' | 'around', node: number): void => {
    const about = map.nodes[node];
    if (!about || !offersOf(about, map.canEscalate).includes(kind)) return;
    post({ kind, node });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const node = nodeOf(event.target);
    if (event.key === '/') document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    else if (event.key === '+' || event.key === '=') zoomBy(1.25);
    else if (event.key === '-') zoomBy(1 / 1.25);
    else if (event.key === '0') fit();
    else if (node === undefined) return;
    else if (event.key.startsWith('Arrow')) go(nextNode(layout.boxes, node, event.key as Arrow));
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(map.nodes.length - 1);
    else if (event.key === 'Enter') ask('open', node);
    else if (event.key === 'e') ask('escalate', node);
    else if (event.key === 'm') ask('around', node);
    else if (event.key === 't') ask('tasks', node);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) setMenuFor(node);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const asked = menuFor === undefined ? undefined : map.nodes[menuFor];
  return (
    <main aria-label={words.map} onKeyDown={onKey}>
      <MapToolbar
        {...{ words, map, search, zoomBy, fit }}
        found={found.length}
        look={setSearch}
        goOn={() => {
          const next = found.find((node) => node > stop) ?? found[0] ?? stop;
          const box = layout.boxes[next];
          go(next);
          if (box) read(box);
        }}
        saveSvg={() => post({ kind: 'svg', text: mapSvg(map, layout) })}
        saveMermaid={() => post({ kind: 'mermaid' })}
      />
      <div
        class="scroller"
        ref={scroller}
        tabIndex={-1}
        onFocusIn={({ target }) => setStop(nodeOf(target) ?? stop)}
        onDblClick={({ target }) => ask('open', nodeOf(target) ?? -1)}
        onDragStart={({ target, dataTransfer }) => {
          const node = nodeOf(target);
          const about = node === undefined ? undefined : map.nodes[node];
          if (node === undefined || !about?.canOpen) return;
          dataTransfer?.setData('text/plain', about.reference);
          dataTransfer?.setData(NODE_MIME, about.reference);
          post({ kind: 'drag', node });
        }}
        onContextMenu={(event) => {
          const node = nodeOf(event.target);
          if (node === undefined) return;
          event.preventDefault();
          setStop(node);
          setMenuFor(node);
        }}
      >
        {map.nodes.length === 0 && <p class="empty">{words.empty}</p>}
        <div
          class="sheet"
          title={words.help}
          style={{ width: `${layout.width * zoom + 32}px`, height: `${layout.height * zoom + 32}px` }}
        >
          <MapCanvas {...{ words, map, layout, zoom, stop, isFound, plane }} />
        </div>
      </div>
      {menuFor !== undefined && asked && (
        <Menu
          label={asked.label}
          items={offersOf(asked, map.canEscalate).map((key) => ({
            key,
            label: words[key === 'tasks' ? 'showTasks' : key],
          }))}
          choose={(key) => {
            setMenuFor(undefined);
            ask(key as 'open', menuFor);
          }}
          close={() => {
            setMenuFor(undefined);
            go(menuFor);
          }}
        />
      )}
    </main>
  );
}

/** What can be done with a node. */
function offersOf(
  { canOpen, hasMap, tasks }: ToMap['nodes'][number],
  canEscalate: boolean,
): ('open' | 'escalate' | 'tasks' | 'around')[] {
  return [
    ...(canOpen ? (['open'] as const) : []),
    ...(canOpen && canEscalate ? (['escalate'] as const) : []),
    ...(hasMap ? (['around'] as const) : []),
    ...(tasks === '' ? [] : (['tasks'] as const)),
  ];
}

function nodeOf(target: EventTarget | null): number | undefined {
  const node = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null;
  return node ? Number(node.dataset['node']) : undefined;
}

/** The layout of a map, which is made anew only where something else stands on it. */
function useLayout(map: ToMap | undefined) {
  const unit = Number.parseFloat(getComputedStyle(document.body).fontSize) || 13;
  const shape = map && JSON.stringify([map.nodes.map(({ label, detail, group }) => [label, detail, group]), map.edges]);
  return useMemo(() => {
    if (!map) return undefined;
    const sizes = measureNodes(map.nodes, unit);
    const nodes = map.nodes.map(({ group }, at) => ({ group, ...(sizes[at] ?? { width: 0, height: 0 }) }));
    return layOutMap({ nodes, edges: map.edges, rankGap: measureGap(map.edges, unit) });
  }, [shape, unit]);
}

showPage<MapWords>(MAP_STYLE, MAP_WORDS, Map);
