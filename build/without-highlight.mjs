/**
 * Leaves out the colours that the grammar of Python brings along for editors: nothing here shows code, only reads it. A tag gives for
 * whatever it is asked, and for whatever it is called with, itself.
 * @type {import('esbuild').Plugin}
 */
export const withoutHighlight = {
  name: 'without highlight',
  setup(builder) {
    const namespace = 'without-highlight';
    builder.onResolve({ filter: /^@lezer\/highlight$/ }, ({ path }) => ({ path, namespace }));
    builder.onLoad({ filter: /./, namespace }, () => ({
      contents:
        'export const tags = new Proxy(() => tags, { get: () => tags });\nexport const styleTags = () => () => null;',
    }));
  },
};
