/**
 * Leaves out what the Model Context Protocol's SDK has for the protocol's own long-running tasks, an experiment: the server offers none.
 * @type {import('esbuild').Plugin}
 */
export const withoutProtocolTasks = {
  name: 'without protocol tasks',
  setup(builder) {
    builder.onLoad(
      { filter: /[\\/]@modelcontextprotocol[\\/]sdk[\\/]dist[\\/]esm[\\/]experimental[\\/]tasks[\\/]server\.js$/ },
      () => ({
        contents:
          "export class ExperimentalServerTasks { constructor() { throw new Error('Tasks of the protocol are not served in this build.'); } }",
      }),
    );
  },
};
