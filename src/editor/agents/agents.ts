import { planSetUp } from '../export/plan-set-up';
import { answerRequest } from './participant/answer-request';
import { prepareTool } from './prepare-tool';
import { readEscalationLink } from './read-escalation-link';
import { runTool } from './run-tool';

/** What agents are served with. All of it needs core. */
export interface Agents {
  runTool: typeof runTool;
  prepareTool: typeof prepareTool;
  answerRequest: typeof answerRequest;
  readEscalationLink: typeof readEscalationLink;
  planSetUp: typeof planSetUp;
}

export const AGENTS: Agents = { runTool, prepareTool, answerRequest, readEscalationLink, planSetUp };
