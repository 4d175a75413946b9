/** How a task log looks that is shown to be read, wherever in a page: VS Code's own colours, sizes in the size of its text. */
export const TASK_STYLE = `
.task { line-height: 1.5; overflow-wrap: anywhere;
  h1 { font-size: 1.7em; line-height: 1.25; margin: 1em 0 .5em; } h2 { font-size: 1.25em; margin: 1.4em 0 .4em; } h3 { font-size: 1.1em; }
  dl { display: flex; flex-wrap: wrap; gap: .5em 2em; margin: 0; padding: .8em 1em; background: var(--vscode-editorWidget-background);
    border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); border-radius: 4px; }
  dt { font-size: .9em; } dd { margin: 0; font-weight: 600; } .wrong { color: var(--vscode-errorForeground); }
  .actions { display: flex; flex-wrap: wrap; gap: .5em; margin: .8em 0; }
  button { padding: .25em .8em; }
  button:first-child:not(:disabled) { color: var(--vscode-button-foreground); background: var(--vscode-button-background);
    border-color: var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
  button:first-child:not(:disabled):hover { background: var(--vscode-button-hoverBackground, var(--vscode-button-background)); }
  a { color: var(--vscode-textLink-foreground); text-decoration: underline; cursor: pointer; }
  a code { color: var(--vscode-textPreformat-foreground, inherit); }
  code, pre { font-family: var(--vscode-editor-font-family); font-size: .95em; }
  pre { padding: .8em 1em; overflow: auto; background: var(--vscode-textCodeBlock-background); border: 1px solid var(--vscode-contrastBorder, transparent); }
  table { border-collapse: collapse; } th, td { border: 1px solid var(--vscode-panel-border, currentColor); padding: .2em .6em; text-align: left; }
  blockquote { margin: 0; padding: 0 1em; border-left: 3px solid var(--vscode-textBlockQuote-border, currentColor); }
  .plain, .body li:has(> input, > p > input) { list-style: none; } .plain { padding: 0; }
  .body li:has(> input, > p > input) { margin-left: -1.4em; }
  .plain > li { padding-left: 1.7em; } .plain > li > label > input { margin: 0 .3em 0 -1.6em; }
  .state { font-size: .9em; font-weight: 600; white-space: nowrap; } .state::before { content: '· ' / ''; } .proof { font-size: .92em; }
  .entry { display: flex; gap: 1em; } .entry > div > :first-child { margin-top: 0; } time { flex: none; min-width: 6em; }
  .note { color: var(--vscode-editorWarning-foreground, inherit); }
}
`;
