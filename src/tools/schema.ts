/** The part of JSON Schema that tool inputs are described in. Models, VS Code and MCP clients read it as it is. */
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
