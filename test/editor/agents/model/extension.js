const { LanguageModelTextPart, LanguageModelToolCallPart, LanguageModelToolResultPart, lm } = require('vscode');

const INFORMATION = {
  id: 'scripted',
  name: 'Scripted',
  family: 'scripted',
  version: '1',
  maxInputTokens: 100_000,
  maxOutputTokens: 4_000,
  capabilities: { toolCalling: true, imageInput: false },
};

const CALL = /^call (\w+) (\{.*\})$/gm;

/**
 * The model does what the question says: for each of its lines `call TOOL INPUT` it calls that tool of ours, one after the other,
 * then says what it was told.
 * @returns what it was asked: the tools of each request, and its whole text
 */
exports.activate = (context) => {
  const requests = [];
  const provider = {
    provideLanguageModelChatInformation: async () => [INFORMATION],
    provideTokenCount: async () => 10,
    async provideLanguageModelChatResponse(_model, messages, { tools = [] }, progress) {
      requests.push({ tools: tools.map(({ name }) => name), text: messages.map(textOf).join('\n') });
      const asked = messages.findLastIndex((message) => textOf(message).search(CALL) >= 0);
      const calls = asked < 0 ? [] : [...textOf(messages[asked]).matchAll(CALL)];
      const results = messages
        .slice(asked + 1)
        .flatMap(({ content }) => content.filter((part) => part instanceof LanguageModelToolResultPart));
      const [, name, input] = calls[results.length] ?? [];
      if (name !== undefined) {
        progress.report(
          new LanguageModelToolCallPart(`call-${requests.length}`, `django_developer_${name}`, JSON.parse(input)),
        );
        return;
      }
      const told = results.map(({ content }) => content.map(({ value }) => value).join('')).join('\n\n');
      progress.report(new LanguageModelTextPart(told === '' ? 'Nothing to say.' : `The tools say: ${told}`));
    },
  };
  context.subscriptions.push(lm.registerLanguageModelChatProvider('test-model', provider));
  return { requests };
};

function textOf({ content }) {
  return content
    .filter((part) => part instanceof LanguageModelTextPart)
    .map(({ value }) => value)
    .join('\n');
}
