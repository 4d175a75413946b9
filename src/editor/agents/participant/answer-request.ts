import { l10n, type ChatResult } from 'vscode';
import { isUserError } from '../../../core/base/errors';
import type { EditorLog } from '../../model/log';
import type { Model } from '../../model/model';
import { failedAnswer } from '../../surfaces/chat-answer';
import { answerEscalate } from './answer-escalate';
import { answerFreely } from './answer-freely';
import { answerPartners } from './answer-partners';
import { answerReport } from './answer-report';
import { answerTasks } from './answer-tasks';
import { answerWhy } from './answer-why';
import type { Answer, Question } from './answer';

/** The commands of `@django`, as package.json names them. None of these needs a model. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  why: answerWhy,
  partners: answerPartners,
  escalate: answerEscalate,
  tasks: answerTasks,
  report: answerReport,
};

/** Answers what `@django` is asked: a command by itself, everything else with the language model that the user has chosen. */
export async function answerRequest(model: Model, log: EditorLog, question: Question): Promise<ChatResult> {
  const { command } = question.request;
  const answer = command === undefined ? answerFreely : ANSWERS[command];
  try {
    await answer?.(model, question);
    return {};
  } catch (error) {
    log.error(`@django /${command ?? ''} failed`, error);
    return failedAnswer(
      isUserError(error) ? error.message : l10n.t('Django Developer could not finish this. The log says why.'),
    );
  }
}
