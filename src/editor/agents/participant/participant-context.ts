import type { CancellationToken, ChatContext, ChatRequest, ChatResponseStream } from 'vscode';
import type { EditorLog } from '../../model/log';
import type { Model } from '../../model/model';

/** What `@django` works with. */
export interface ParticipantContext {
  model: Model;
  log: EditorLog;
}

/** One question to `@django`. */
export interface Question extends Pick<ChatContext, 'history'> {
  request: ChatRequest;
  stream: ChatResponseStream;
  token: CancellationToken;
}

/** Answers a question into its stream. @throws UserError where the user can do something about it */
export type Answer = (context: ParticipantContext, question: Question) => Promise<void>;
