import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  GetPromptRequestSchema,
  InitializeRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';

/** What a request of each method has to be. */
const SCHEMAS = new Map(
  [
    CallToolRequestSchema,
    CompleteRequestSchema,
    GetPromptRequestSchema,
    InitializeRequestSchema,
    ListPromptsRequestSchema,
    ListResourcesRequestSchema,
    ListResourceTemplatesRequestSchema,
    ListToolsRequestSchema,
    ReadResourceRequestSchema,
    SubscribeRequestSchema,
    UnsubscribeRequestSchema,
  ].map((schema) => [schema.shape.method.value as string, schema] as const),
);
const ARTICLES: ReadonlyMap<string, string> = new Map([
  ['record', 'an object'],
  ['object', 'an object'],
  ['array', 'an array'],
  ['string', 'a string'],
  ['number', 'a number'],
  ['int', 'an integer'],
  ['boolean', 'true or false'],
]);

/** What is wrong with the parameters of a request, as a sentence; undefined where nothing is, or nobody knows its method. */
export function findWrongParameter(request: { method: string }): string | undefined {
  const parsed = SCHEMAS.get(request.method)?.safeParse(request);
  const issue = parsed?.error?.issues[0];
  if (issue === undefined) return undefined;
  const place = issue.path.map(String).join('.').slice(0, 200);
  const expected = 'expected' in issue ? ARTICLES.get(String(issue.expected)) : undefined;
  return `${place} of ${request.method} ${expected === undefined ? 'is not what the protocol has there' : `has to be ${expected}`}.`;
}
