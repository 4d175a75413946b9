/** What the browser draws itself, boxes to tick and lists that fall open, is dark where VS Code's theme is. */
export const COLOR_SCHEME = `
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; }
input[type=checkbox] { accent-color: var(--vscode-button-background); }`;
