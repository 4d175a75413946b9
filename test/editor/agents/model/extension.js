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

/**
 * Asked anything with the tool `list_partners` at hand, the model calls it once, then says what it was told.
 * @returns what it was asked: the tools of each request, and its whole text
 */
exports.activate = (context) => {
  const requests = [];
  const provider = {
    provideLanguageModelChatInformation: async () => [INFORMATION],
    provideTokenCount: async () => 10,
    async provideLanguageModelChatResponse(_model, messages, { tools = [] }, progress) {
      const parts = messages.flatMap(({ content }) => content);
      const results = parts.filter((part) => part instanceof LanguageModelToolResultPart);
      const text = parts.filter((part) => part instanceof LanguageModelTextPart).map(({ value }) => value).join('\n');
      requests.push({ tools: tools.map(({ name }) => name), text });
      const tool = tools.find(({ name }) => name.endsWith('list_partners'));
      if (tool && results.length === 0) return progress.report(new LanguageModelToolCallPart('call-1', tool.name, { group: 'database' }));
      const told = results.flatMap(({ content }) => content).map((part) => part.value).join('\n');
      progress.report(new LanguageModelTextPart(told === '' ? 'Nothing to say.' : `The tool says: ${told}`));
    },
  };
  context.subscriptions.push(lm.registerLanguageModelChatProvider('test-model', provider));
  return { requests };
};
