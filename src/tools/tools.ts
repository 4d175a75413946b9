import { createEscalation } from './create-escalation';
import { detectDjango } from './detect-django';
import { inspectProject } from './inspect-project';
import { listPartners } from './list-partners';
import { listTasks } from './list-tasks';
import { readTask } from './read-task';
import { reportToCoordinator } from './report-to-coordinator';
import { suggestRoute } from './suggest-route';
import type { Tool } from './tool';
import { updateTask } from './update-task';

/** Every tool, in the order in which work goes. A tool is a file beside this one and a row here. */
export const TOOLS: readonly Tool[] = [
  detectDjango,
  inspectProject,
  listPartners,
  suggestRoute,
  createEscalation,
  listTasks,
  readTask,
  updateTask,
  reportToCoordinator,
];

/** The tool of that name. */
export function findTool(name: string): Tool | undefined {
  return TOOLS.find((tool) => tool.name === name);
}
