import { type DjangoMode, redactText, showLine, showText } from '../core';
import { UserError } from '../core/base/errors';
import { fenceLines } from './fence';
import type { InputOf, ObjectSchema } from './schema';
import { validateInput } from './validate-input';

/** A verb for agents, described once for every door. */
export interface Tool {
  /** `verb_noun` */
  name: string;
  /** What people see. */
  title: string;
  /** For the model: what it does, when to call it and when not. */
  description: string;
  inputSchema: ObjectSchema;
  /** Whether it writes; such a call is confirmed where a person can be asked, and refused in a workspace that is not trusted. */
  writes: boolean;
  /**
   * Runs it. The input is validated here, whatever the caller has done.
   * @returns text for the model, in which what comes from files is shown as it is, and fenced where it is more than a name
   * @throws UserError that tells the model what to do
   */
  run(mode: DjangoMode, input: unknown): Promise<string>;
  /** What a person is asked before it writes: one sentence. Empty for a tool that does not write. @throws UserError as `run` */
  confirmation(input: unknown): string;
}

/** A tool as its file describes it: with an input of the type that its schema says. */
export interface ToolDefinition<S extends ObjectSchema> {
  name: string;
  title: string;
  description: string;
  inputSchema: S;
  /** Absent for a tool that does not write. */
  confirmation?(input: InputOf<S>): string;
  run(mode: DjangoMode, input: InputOf<S>): Promise<string>;
}

/** Puts the validation of the input before a tool, and lets nothing out that a reader would not see, and no secret:
 * an answer goes to a model, and from there anywhere. */
export function defineTool<const S extends ObjectSchema>(definition: ToolDefinition<S>): Tool {
  const { name, title, description, inputSchema, confirmation, run } = definition;
  return Object.freeze<Tool>({
    name,
    title,
    description,
    inputSchema,
    writes: confirmation !== undefined,
    run: async (mode, input) => {
      try {
        return showText(redactText(await run(mode, validateInput(inputSchema, input))));
      } catch (error) {
        throw error instanceof UserError ? showError(error) : error;
      }
    },
    confirmation: (input) => showLine(redactText(confirmation?.(validateInput(inputSchema, input)) ?? '')),
  });
}

/** The same error on one line, with its details fenced. */
function showError(error: UserError): UserError {
  const [happened, nextStep] = [showLine(redactText(error.happened)), showLine(redactText(error.nextStep))];
  const isPlain = error.details.length === 0 && happened === error.happened && nextStep === error.nextStep;
  return isPlain
    ? error
    : new UserError(happened, [nextStep, ...fenceLines(error.details.map(redactText))].join('\n'), { cause: error });
}
