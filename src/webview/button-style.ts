/** How the buttons of a page look: as VS Code's own secondary ones, whose border is not that of the primary one. */
export const BUTTON_STYLE = `
button { font: inherit; border-radius: 2px; cursor: pointer; color: var(--vscode-button-secondaryForeground);
  background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-button-secondaryBorder, var(--vscode-contrastBorder, transparent)); }
button:where(:hover:not(:disabled)) { background: var(--vscode-button-secondaryHoverBackground, var(--vscode-button-secondaryBackground)); }
button:disabled { opacity: .5; cursor: default; }`;
