import { BUTTON_STYLE } from '../button-style';
import { MENU_STYLE } from '../menu-style';

/** How the map looks: VS Code's own colours, sizes in the size of its text. */
export const MAP_STYLE = `
html, body { height: 100%; }
body { margin: 0; padding: 0; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-weight) var(--vscode-font-size)/1.35 var(--vscode-font-family); overflow: hidden; }
main { position: relative; display: flex; flex-direction: column; height: 100vh; }
header { flex: none; padding: .5em .6em; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
h1 { font-size: 1em; margin: 0; }
.tools { display: flex; flex-wrap: wrap; gap: .4em .6em; align-items: center; }
#notes p { margin: .3em 0 0; color: var(--vscode-editorWarning-foreground, var(--vscode-foreground)); }
#notes { max-height: 5.5em; overflow: auto; }
${BUTTON_STYLE}
input, button { padding: .2em .5em; max-width: 100%; }
input { font: inherit; border-radius: 2px; text-overflow: ellipsis; flex: 1 1 10em; min-width: 0; max-width: 24em; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-dropdown-border, transparent)); }
input::placeholder { color: var(--vscode-foreground); opacity: .75; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.tally { margin-left: auto; }
.scroller { flex: 1; min-height: 0; overflow: auto; cursor: grab; }
.scroller.panning { cursor: grabbing; }
.sheet { position: relative; }
.plane { position: absolute; left: 1em; top: 1em; transform-origin: 0 0; }
svg { position: absolute; left: 0; top: 0; overflow: visible; pointer-events: none; }
path.line { fill: none; stroke: var(--vscode-foreground); stroke-width: 1; opacity: .55; }
path.line.unknown, .node.outer { stroke-dasharray: 4 3; }
path.line.near { stroke: var(--vscode-focusBorder); stroke-width: 2; opacity: 1; }
marker path { fill: var(--vscode-foreground); fill: context-stroke; }
.frame { position: absolute; box-sizing: border-box; border: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, currentColor)); border-radius: 6px; padding: .2em .7em; }
.label { position: absolute; transform: translate(-50%, -50%); padding: 0 .3em; font-size: .9em; white-space: nowrap; pointer-events: none;
  color: var(--vscode-foreground); background: var(--vscode-editor-background); }
.node { position: absolute; box-sizing: border-box; padding: .35em .6em; overflow: hidden; cursor: default;
  color: var(--vscode-editorWidget-foreground, var(--vscode-foreground)); background: var(--vscode-editorWidget-background);
  border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-foreground) 35%, transparent)); border-left-width: 4px; border-radius: 4px; }
.node.model { border-left-color: var(--vscode-charts-blue); } .node.URL { border-left-color: var(--vscode-charts-green); }
.node.view { border-left-color: var(--vscode-charts-purple); } .node.serializer { border-left-color: var(--vscode-charts-orange); }
.node.outer { border-style: dashed; border-left-style: solid; }
.node.aside { border-color: transparent; border-left-color: var(--vscode-panel-border, transparent); }
.node:hover { border-color: var(--vscode-focusBorder); }
.node[aria-selected=true] { color: var(--vscode-list-activeSelectionForeground); background: var(--vscode-list-activeSelectionBackground); }
.node:focus { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
.name, .detail { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.name { font-weight: 600; } .name:has(~ .tasks) { padding-right: 2.4em; }
.detail { font-size: .9em; }
.tasks { position: absolute; top: .35em; right: .4em; min-width: .7em; text-align: center; border-radius: 1em; padding: 0 .5em; font-size: .9em;
  color: var(--vscode-badge-foreground); background: var(--vscode-badge-background); border: 1px solid var(--vscode-contrastBorder, transparent); }
.empty { padding: 0 1em; }
${MENU_STYLE}`;
