/**
 * Leaves out the YAML reader that gray-matter brings along: front matter is read by engines of our own, and what it would be read with
 * otherwise is never asked.
 * @type {import('esbuild').Plugin}
 */
export const withoutJsYaml = {
  name: 'without js-yaml',
  setup(builder) {
    builder.onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'without-js-yaml' }));
    builder.onLoad({ filter: /./, namespace: 'without-js-yaml' }, () => ({
      contents:
        "const refuse = () => { throw new Error('YAML is read by another library in this build.'); };\nmodule.exports = { safeLoad: refuse, safeDump: refuse };",
    }));
  },
};
