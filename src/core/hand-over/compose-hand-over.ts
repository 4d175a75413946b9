import { showLine } from '../base/show-text';
import { redactText } from '../redact/redact-text';
import type { TaskLog } from '../tasks/log/task-log';

/**
 * The message by which a partner, person or agent, is given a task log: what MDTM has a delegating mode say.
 * What the file says stays on its line, and adds none.
 * @param task its path is relative to the workspace folder; without a coordinator none is named
 */
export function composeHandOver({ path, coordinator }: Pick<TaskLog, 'path' | 'coordinator'>): string {
  const message = `Process MDTM task file: ${showLine(path)}`;
  return coordinator ? `${message}\nCoordinator: ${redactText(showLine(coordinator))}` : message;
}

/** Programs that people write with a capital letter. */
const AGENTS =
  /^(?:🤖|agent\b|ai\b|mode\b|(?:claude|codex|copilot|cursor|gemini|github copilot|gpt|cline|roo|kilo|opencode|devin|jules)\b)/i;

/**
 * Whether people take a task, one or a team, and no agent: as MDTM writes them, by a handle, an address, or a name. The slug of a mode has
 * small letters, digits and hyphens alone.
 */
export function isForPerson({ assignedTo }: Pick<TaskLog, 'assignedTo'>): boolean {
  const name = assignedTo.trim();
  if (AGENTS.test(name)) return false;
  return ['🧑', '👥', '@'].some((mark) => name.startsWith(mark)) || /[\s@]|\p{Lu}|[^\p{ASCII}]/u.test(name);
}
