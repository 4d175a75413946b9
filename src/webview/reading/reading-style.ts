import { BUTTON_STYLE } from '../button-style';
import { COLOR_SCHEME } from '../color-scheme';
import { TASK_STYLE } from './task-style';

/** How the reading view looks: one task log on a page of its own. */
export const READING_STYLE = `
body { margin: 0; padding: 0 1.5em 3em; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-weight) var(--vscode-font-size)/1.5 var(--vscode-font-family); }
main { max-width: 60em; margin: 0 auto; }
${BUTTON_STYLE}${COLOR_SCHEME}
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
${TASK_STYLE}`;
