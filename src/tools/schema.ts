/**
 * The part of JSON Schema that tool inputs are described in. Models, VS Code and MCP clients read it as it is. A schema says which limits it
 * has beside those that `validateInput` sets.
 */
export type Schema = TextSchema | IntegerSchema | BooleanSchema | ListSchema | ObjectSchema;

export interface TextSchema {
  type: 'string';
  description?: string;
  enum?: readonly string[];
  /** In UTF-16 code units, as JavaScript counts. */
  minLength?: number;
  maxLength?: number;
}

interface IntegerSchema {
  type: 'integer';
  description?: string;
  minimum?: number;
  maximum?: number;
}

interface BooleanSchema {
  type: 'boolean';
  description?: string;
}

export interface ListSchema {
  type: 'array';
  description?: string;
  items: Schema;
  minItems?: number;
  maxItems?: number;
}

/** Always closed: a name that is not among the properties is refused. */
export interface ObjectSchema {
  type: 'object';
  description?: string;
  properties: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties: false;
}

/**
 * What the data of an answer hold, as JSON Schema: the keys that are always there and what they are. Models do not get it; programs do.
 * @param keys type by name
 */
export function outputSchema<const Keys extends Readonly<Record<string, OutputType>>>(keys: Keys): OutputSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(keys).map(([name, type]) => [name, { type }])),
    required: Object.keys(keys),
  };
}

type OutputType = 'string' | 'integer' | 'boolean' | 'array' | 'object';

/** A schema of answers; they may hold more than it names. */
export interface OutputSchema {
  type: 'object';
  properties: Readonly<Record<string, { type: OutputType }>>;
  required: readonly string[];
}

/** What an input is once it has been validated against a schema. */
export type InputOf<S> = S extends { type: 'string'; enum: readonly (infer Word)[] }
  ? Word
  : S extends { type: 'string' }
    ? string
    : S extends { type: 'integer' }
      ? number
      : S extends { type: 'boolean' }
        ? boolean
        : S extends { type: 'array'; items: infer Item }
          ? readonly InputOf<Item>[]
          : S extends { type: 'object'; properties: infer Properties }
            ? { [Name in Extract<keyof Properties, RequiredOf<S>>]: InputOf<Properties[Name]> } & {
                [Name in Exclude<keyof Properties, RequiredOf<S>>]?: InputOf<Properties[Name]>;
              }
            : never;

type RequiredOf<S> = S extends { required: readonly (infer Name)[] } ? Name : never;
