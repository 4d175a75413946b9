import type { DjangoMode } from '../core';
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
   * @returns text for the model
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

/** Puts the validation of the input before a tool. */
export function defineTool<const S extends ObjectSchema>(definition: ToolDefinition<S>): Tool {
  const { name, title, description, inputSchema, confirmation, run } = definition;
  return Object.freeze<Tool>({
    name,
    title,
    description,
    inputSchema,
    writes: confirmation !== undefined,
    run: async (mode, input) => run(mode, validateInput(inputSchema, input)),
    confirmation: (input) => confirmation?.(validateInput(inputSchema, input)) ?? '',
  });
}
