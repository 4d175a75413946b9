import type { MapWords } from './map-words';
import type { ToMap } from './messages';

interface ToolbarProps {
  words: MapWords;
  map: ToMap;
  search: string;
  /** How many are found. */
  found: number;
  look(search: string): void;
  /** Goes to the next one that is found. */
  goOn(): void;
  zoomBy(factor: number): void;
  fit(): void;
  saveSvg(): void;
  saveMermaid(): void;
}

/** What the map shows, and what can be done with all of it. */
export function MapToolbar({ words, map, search, found, look, goOn, zoomBy, fit, saveSvg, saveMermaid }: ToolbarProps) {
  return (
    <header>
      <div role="toolbar" aria-label={words.map} class="tools">
        <h1>{map.title}</h1>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          title={words.searchHint}
          value={search}
          onInput={({ currentTarget }) => look(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            goOn();
          }}
        />
        <button type="button" title={words.zoomOut} aria-label={words.zoomOut} onClick={() => zoomBy(1 / 1.25)}>
          −
        </button>
        <button type="button" title={words.zoomIn} aria-label={words.zoomIn} onClick={() => zoomBy(1.25)}>
          +
        </button>
        <button type="button" onClick={fit}>
          {words.fit}
        </button>
        <button type="button" onClick={saveSvg}>
          {words.saveSvg}
        </button>
        <button type="button" onClick={saveMermaid}>
          {words.saveMermaid}
        </button>
        <span role="status" class="tally">
          {search === '' ? map.tally : `${found} ${words.found}`}
        </span>
      </div>
      <div id="notes" role="status" tabIndex={map.notes.length > 3 ? 0 : undefined}>
        {map.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </header>
  );
}
