/**
 * The one thing that is thrown on purpose: something the user can do something about.
 * Each door gives it its own voice (a message in the editor, a line on stderr, a tool error).
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';

  /** What it is about one by one, a line each; they are part of the message. */
  readonly details: readonly string[];

  /**
   * @param happened what happened, one sentence with its full stop
   * @param nextStep what the user can do now, one sentence with its full stop
   * @param options.cause the error behind it, for the log alone
   * @param options.details what it is about one by one, a line each
   */
  constructor(
    readonly happened: string,
    readonly nextStep: string,
    { details = [], ...options }: { cause?: unknown; details?: readonly string[] } = {},
  ) {
    super([`${happened} ${nextStep}`, ...details.map((detail) => `- ${detail}`)].join('\n'), options);
    this.details = details;
  }
}

/** What was asked for will not do: a day that is none, a file that is not there. Asked for otherwise it may. */
export class BadInput extends UserError {}

/** A file that was to be created exists: the caller may try another name. */
export class AlreadyExists extends UserError {
  constructor(readonly path: string) {
    super(`${path} exists already.`, 'Nothing was written; choose another name.');
  }
}

/** A file is not what an edit was computed against. Nothing was written. */
export class ChangedMeanwhile extends UserError {
  constructor(readonly path: string) {
    super(`${path} was changed meanwhile.`, 'Nothing was written; look at it and try again.');
  }
}

/**
 * Whether something that was thrown is a {@link UserError}. By its shape, because each bundle has a class of its own.
 */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && 'happened' in error && 'nextStep' in error;
}
