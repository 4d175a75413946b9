import { l10n, type ChatResult } from 'vscode';
import { isUserError } from '../../../core/base/errors';
import { failedAnswer } from '../../surfaces/chat-answer';
import { answerEscalate } from './answer-escalate';
import { answerFreely } from './answer-freely';
import { answerPartners } from './answer-partners';
import { answerReport } from './answer-report';
import { answerTasks } from './answer-tasks';
import { answerWhy } from './answer-why';
import type { Answer, ParticipantContext, Question } from './participant-context';

/** The commands of `@django`, as package.json names them. None of these needs a model. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  why: answerWhy,
  partners: answerPartners,
  escalate: answerEscalate,
  tasks: answerTasks,
  report: answerReport,
};

/** Answers what `@django` is asked: a command by itself, everything else with the model that the user has chosen. */
export async function answerRequest(context: ParticipantContext, question: Question): Promise<ChatResult> {
  const { command } = question.request;
  const answer = command === undefined ? answerFreely : ANSWERS[command];
  try {
    await answer?.(context, question);
    return {};
  } catch (error) {
    context.log.error(`@django /${command ?? ''} failed`, error);
    return failedAnswer(
      isUserError(error) ? error.message : l10n.t('Django Developer could not finish this. The log says why.'),
    );
  }
}
