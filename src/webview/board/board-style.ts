import { BUTTON_STYLE } from '../button-style';
import { COLOR_SCHEME } from '../color-scheme';
import { MENU_STYLE } from '../menu-style';
import { TASK_STYLE } from '../reading/task-style';

/** Such a page has no place for something beside the board. */
export const NARROW = '(max-width: 560px)';

/** How the board looks: VS Code's own colours, sizes in the size of its text. */
export const BOARD_STYLE = `
html, body { height: 100%; }
${COLOR_SCHEME}
body { margin: 0; padding: 0; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-weight) var(--vscode-font-size)/1.35 var(--vscode-font-family); overflow: hidden; display: flex; }
main { flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; height: 100vh; }
header { flex: none; padding: .5em .6em .2em; }
.tools { display: flex; flex-wrap: wrap; gap: .4em .45em; align-items: center; }
#notes p { margin: .3em 0 0; color: var(--vscode-editorWarning-foreground, var(--vscode-foreground)); }
${BUTTON_STYLE}
.tools :is(input, select, button) { padding: .2em .4em; max-width: 100%; }
.tools :is(input, select) { font: inherit; border-radius: 2px; }
.tools input { flex: 1 1 8em; min-width: 0; text-overflow: ellipsis; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-dropdown-border, transparent)); }
.tools input::-webkit-search-cancel-button { appearance: none; width: .7em; height: .7em; cursor: pointer; background: currentColor;
  clip-path: polygon(0 12%, 12% 0, 50% 38%, 88% 0, 100% 12%, 62% 50%, 100% 88%, 88% 100%, 50% 62%, 12% 100%, 0 88%, 38% 50%); }
.tools input::placeholder { color: var(--vscode-foreground); opacity: .75; }
.tools select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background);
  border: 1px solid var(--vscode-dropdown-border, transparent); }
button[aria-pressed] { color: inherit; background: none; border-color: var(--vscode-dropdown-border, var(--vscode-contrastBorder, transparent)); }
button[aria-pressed=true] { color: var(--vscode-inputOption-activeForeground, inherit); background: var(--vscode-inputOption-activeBackground);
  border-color: var(--vscode-inputOption-activeBorder, var(--vscode-contrastActiveBorder, transparent)); }
button[aria-pressed=true]::before { content: '✓ ' / ''; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.tally { margin-left: auto; }
.scroller { position: relative; flex: 1; min-height: 0; overflow: auto; display: flex; flex-direction: column; }
.columns, .cells { display: flex; min-width: max-content; width: 100%; }
.columns { position: sticky; top: 0; z-index: 2; height: 2.5em; flex: none; background: var(--vscode-editor-background); }
.head, .cell { flex: 1 1 0; width: 11em; min-width: 11em; max-width: 30em; box-sizing: border-box; padding: 0 .35em; }
.head { display: flex; align-items: center; gap: .4em; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
.head h2, .lane h3 { font-size: 1em; font-weight: 600; margin: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.lane h3 { position: sticky; left: 0; width: max-content; line-height: 2.2em; padding: 0 .6em; box-sizing: border-box; }
.count { margin-left: auto; }
.dot { display: inline-block; width: .6em; height: .6em; border-radius: 50%; background: var(--vscode-foreground); }
.dot.blue { background: var(--vscode-charts-blue); } .dot.red { background: var(--vscode-charts-red); }
.dot.green { background: var(--vscode-charts-green); } .dot.yellow { background: var(--vscode-charts-yellow); }
.dot.purple { background: var(--vscode-charts-purple); } .dot.orange { background: var(--vscode-charts-orange); }
.lines { position: absolute; left: 0; overflow: visible; pointer-events: none; z-index: 1; }
.lines > path { fill: none; stroke: var(--vscode-foreground); opacity: .6; } .lines > path.near { stroke: var(--vscode-focusBorder); stroke-width: 2; opacity: 1; }
.lines marker path { fill: var(--vscode-foreground); fill: context-stroke; }
.lane { flex: none; min-width: max-content; width: 100%; }
.lane + .lane { box-shadow: 0 -1px var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
.lane:last-child { flex: 1 0 auto; display: flex; flex-direction: column; }
.lane:last-child .cells { flex: 1; }
.cell { position: relative; }
.over { background: var(--vscode-list-dropBackground, var(--vscode-list-hoverBackground)); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }
.card { position: absolute; left: .35em; right: .35em; box-sizing: border-box; padding: .45em .6em; overflow: hidden; cursor: default;
  color: var(--vscode-editorWidget-foreground, var(--vscode-foreground)); background: var(--vscode-editorWidget-background);
  background-clip: padding-box; border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent));
  border-radius: 4px; box-shadow: inset 0 0 0 transparent; margin-top: .2em; }
.card { max-height: 6.6em; }
.card:hover { background-image: linear-gradient(var(--vscode-list-hoverBackground, transparent) 0 0); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }
.card[aria-selected=true] { color: var(--vscode-list-activeSelectionForeground); background: var(--vscode-list-activeSelectionBackground);
  outline: 1px solid var(--vscode-contrastActiveBorder, transparent); }
.card[aria-selected=true] span { color: inherit; }
.card:focus { outline: 2px solid var(--vscode-focusBorder); outline-offset: -2px; }
.moving { opacity: .6; }
.title { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; height: 2.7em; overflow-wrap: anywhere; }
.facts, .who { display: flex; gap: 0 .7em; height: 1.4em; font-size: .92em; white-space: nowrap; overflow: hidden; } .who { margin-top: .25em; }
.name { overflow: hidden; text-overflow: ellipsis; } .progress { flex: none; margin-left: auto; }
.facts:nth-child(2) { margin-top: .25em; } .facts span { flex: none; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
.facts span:last-child, .facts .note { flex-shrink: 1; min-width: 0; }
.error { color: var(--vscode-errorForeground); }
.unread::before { content: '● '; color: var(--vscode-charts-blue); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.empty { padding: 0 1em; }
.card[aria-current] { border-color: var(--vscode-focusBorder, var(--vscode-contrastActiveBorder, transparent)); box-shadow: inset .25em 0 0 var(--vscode-focusBorder); }
.edge { position: absolute; inset: 0 0 0 auto; z-index: 3; width: 5px; box-sizing: border-box; cursor: col-resize; border-right: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
.edge:is(:hover, :focus-visible) { background: var(--vscode-sash-hoverBorder, var(--vscode-focusBorder)); }
main:has(> .edge) { position: relative; box-sizing: border-box; padding-right: 5px; }
.pane { flex: none; width: min(50%, 720px); height: 100vh; box-sizing: border-box; overflow: auto; padding: 0 1.2em 2em; background: var(--vscode-editor-background);
  animation: slide .12s ease-out; }
@keyframes slide { from { transform: translateX(2em); opacity: 0; } }
body.vscode-reduce-motion .pane { animation: none; }
@media (prefers-reduced-motion: reduce) { .pane { animation: none; } }
@media ${NARROW} { .pane { position: fixed; inset: 0; z-index: 4; width: 100%; } }
.close { float: right; position: sticky; top: .6em; z-index: 1; width: 1.9em; height: 1.9em; margin: .6em 0 0 .6em; padding: 0; }
.close::before { content: '✕' / ''; }
${TASK_STYLE}.pane h1 { font-size: 1.4em; margin-top: .8em; }
${MENU_STYLE}`;
