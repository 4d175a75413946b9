/**
 * Leaves out the matcher by which secretlint's rules spare what their user allows: nothing is allowed here, so nothing is spared.
 * @type {import('esbuild').Plugin}
 */
export const withoutStringMatcher = {
  name: 'without string matcher',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]@textlint[\\/]regexp-string-matcher[\\/]/ }, () => ({
      contents: 'export const matchPatterns = () => [];',
    }));
  },
};
