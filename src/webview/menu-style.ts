/** How a {@link Menu} looks, above all else of its page. */
export const MENU_STYLE = `.menu { position: absolute; top: 4em; left: 50%; transform: translateX(-50%); z-index: 3; display: flex; flex-direction: column; min-width: 14em;
  max-height: 70vh; overflow: auto; padding: .4em; color: var(--vscode-menu-foreground); background: var(--vscode-menu-background);
  border: 1px solid var(--vscode-menu-border, var(--vscode-contrastBorder, transparent)); border-radius: 4px;
  box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent); }
.menu p { margin: 0; padding: .2em .6em .4em; font-weight: 600; }
.menu button { text-align: left; color: inherit; background: none; border-color: transparent; padding: .3em .6em; }
.menu button:focus { color: var(--vscode-menu-selectionForeground); background: var(--vscode-menu-selectionBackground);
  outline: 1px solid var(--vscode-menu-selectionBorder, transparent); }
`;
