import { readFile } from 'node:fs/promises';

/**
 * Leaves out the writer that the YAML library brings along: YAML is read, and changed by edits of its text. What its files export is there
 * by name, and says so where it is called.
 * @type {import('esbuild').Plugin}
 */
export const withoutYamlWriter = {
  name: 'without YAML writer',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/ }, async ({ path }) => {
      const [, names = ''] = /^export \{([^}]*)\};$/m.exec(await readFile(path, 'utf8')) ?? [];
      const absent = "const absent = () => { throw new Error('YAML is not written in this build.'); };";
      const exported = names.split(',').map((name) => `absent as ${name.trim()}`);
      return { contents: [absent, `export { ${exported.join(', ')} };`].join('\n') };
    });
  },
};
