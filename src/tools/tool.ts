import { type DjangoMode, redactText, showLine, showText } from '../core';
import { UserError } from '../core/base/errors';
import { type Answer, fitRows, moreOf, showData } from './answer';
import { clip } from './clip';
import { DATA_NOTE, fenceLines } from './fence';
import type { InputOf, ObjectSchema, OutputSchema } from './schema';
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
  /** What the data of its answer hold. */
  outputSchema: OutputSchema;
  /** Whether it writes; such a call is confirmed where a person can be asked, and refused in a workspace that is not trusted. */
  writes: boolean;
  /**
   * Runs it. The input is validated here, whatever the caller has done.
   * @returns what the model is told, in which what comes from files is shown as it is
   * @throws UserError that tells the model what to do
   */
  run(mode: DjangoMode, input: unknown): Promise<Answer>;
  /** Whether it would take this input, as far as is known without writing. @throws UserError as `run` */
  check(mode: DjangoMode, input: unknown): Promise<void>;
  /** What a person is asked before it writes: one sentence. Empty for a tool that does not write. @throws UserError as `run` */
  confirmation(input: unknown): string;
}

/** A tool as its file describes it: with an input of the type that its schema says. */
export interface ToolDefinition<S extends ObjectSchema> {
  name: string;
  title: string;
  description: string;
  inputSchema: S;
  outputSchema: OutputSchema;
  /** Absent for a tool that does not write. */
  confirmation?(input: InputOf<S>): string;
  /** What of the input has to be looked up. Absent where its schema says all. */
  check?(mode: DjangoMode, input: InputOf<S>): Promise<unknown>;
  run(mode: DjangoMode, input: InputOf<S>): Promise<Answer>;
}

/** Longer sentences of an error repeat what somebody has written. In bytes. */
const LONGEST_SENTENCE = 1_500;

/** What an error lists has as many bytes, beside its sentences. */
const DETAILS_BYTES = 4_000;

/** Puts the validation of the input before a tool, and lets nothing out that a reader would not see, and no secret:
 * an answer goes to a model, and from there anywhere. */
export function defineTool<const S extends ObjectSchema>(definition: ToolDefinition<S>): Tool {
  const { name, title, description, inputSchema, outputSchema, confirmation, check, run } = definition;
  return Object.freeze<Tool>({
    name,
    title,
    description,
    inputSchema,
    outputSchema,
    writes: confirmation !== undefined,
    run: async (mode, input) => {
      try {
        const { text, data } = await run(mode, validateInput(inputSchema, input));
        return { text: showText(redactText(text)), data: { note: NOTE, ...showData(data) } };
      } catch (error) {
        throw error instanceof UserError ? showError(error) : error;
      }
    },
    check: async (mode, input) => {
      await check?.(mode, validateInput(inputSchema, input));
    },
    confirmation: (input) => showLine(redactText(confirmation?.(validateInput(inputSchema, input)) ?? '')),
  });
}

/** Stands before the data of an answer, as {@link DATA_NOTE} does before a fence. */
const NOTE = DATA_NOTE.replace('What is fenced here', 'What is quoted here');

/** The same error on one line each, with its details fenced, and of many the first. */
function showError(error: UserError): UserError {
  const show = (sentence: string): string => clip(showLine(redactText(sentence)), LONGEST_SENTENCE);
  const [happened, nextStep] = [show(error.happened), show(error.nextStep)];
  const isPlain = error.details.length === 0 && happened === error.happened && nextStep === error.nextStep;
  if (isPlain) return error;
  const { lines, rest } = fitRows(error.details, { lines: (detail) => [detail], data: () => '' }, DETAILS_BYTES);
  return new UserError(happened, [nextStep, ...fenceLines([...lines, ...moreOf(rest)])].join('\n'), { cause: error });
}
