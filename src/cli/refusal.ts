import { AlreadyExists, BadInput, ChangedMeanwhile, isUserError, UserError } from '../core/base/errors';

/** The program understood what to write, and the world did not let it: exit code 1, where a wrong word or a missing file is 2. */
export class Refusal extends UserError {}

/** Whether an error is a write that was refused. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Refusal || error instanceof AlreadyExists || error instanceof ChangedMeanwhile;
}

/** Waits for a write. @throws Refusal where it is refused */
export async function orRefuse<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (isRefusal(error) || error instanceof BadInput || !isUserError(error)) throw error;
    throw new Refusal(error.happened, error.nextStep, { cause: error, details: error.details });
  }
}
