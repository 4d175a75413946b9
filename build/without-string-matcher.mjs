/**
 * Leaves out the matcher by which secretlint's rules spare what their user allows: nothing is allowed here, so nothing is spared.
 * @type {import('esbuild').Plugin}
 */
export const withoutStringMatcher = {
  name: 'without string matcher',
  setup(builder) {
    const namespace = 'without-string-matcher';
    builder.onResolve({ filter: /^@textlint\/regexp-string-matcher$/ }, ({ path }) => ({ path, namespace }));
    builder.onLoad({ filter: /./, namespace }, () => ({ contents: 'export const matchPatterns = () => [];' }));
  },
};
