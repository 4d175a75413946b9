import type { CancellationToken, ChatContext, ChatRequest, ChatResponseStream } from 'vscode';
import type { Model } from '../../model/model';

/** One question to `@django`. */
export interface Question extends Pick<ChatContext, 'history'> {
  request: ChatRequest;
  stream: ChatResponseStream;
  token: CancellationToken;
}

/** Answers a question into its stream, by what is known of the workspace. @throws UserError where the user can do something about it */
export type Answer = (model: Model, question: Question) => Promise<void>;
