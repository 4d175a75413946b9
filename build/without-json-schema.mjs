import { readFile } from 'node:fs/promises';

/**
 * Leaves out the writer of JSON schemas that zod brings along: the Model Context Protocol's SDK checks messages by zod's schemas, and
 * writes none of them down. What the two files export is there by name, and says so where it is called.
 * @type {import('esbuild').Plugin}
 */
export const withoutJsonSchema = {
  name: 'without JSON schema',
  setup(builder) {
    builder.onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/ },
      async ({ path }) => {
        const names = [...(await readFile(path, 'utf8')).matchAll(/^export (?:const|function) (\w+)/gm)];
        const absent = "const absent = () => { throw new Error('JSON schemas are not written in this build.'); };";
        return {
          contents: [absent, `export { ${names.map(([, name]) => `absent as ${name}`).join(', ')} };`].join('\n'),
        };
      },
    );
  },
};
