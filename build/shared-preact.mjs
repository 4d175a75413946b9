import { readFileSync } from 'node:fs';

/**
 * What all pages in webviews are drawn by, once: `dist/page.js` keeps what src/webview/page.ts exports as `page`, and every page's own
 * script takes it from there. A page that needs more of it says so in the build.
 * @type {import('esbuild').Plugin}
 */
export const sharedPreact = {
  name: 'shared Preact',
  setup(builder) {
    builder.onResolve({ filter: /^preact(?:\/|$)/ }, ({ importer }) =>
      /[\\/]webview[\\/]page\.ts$|[\\/]node_modules[\\/]/.test(importer)
        ? undefined
        : { path: 'page', namespace: 'page' },
    );
    builder.onLoad({ filter: /./, namespace: 'page' }, () => {
      const exported = readFileSync('src/webview/page.ts', 'utf8').matchAll(/^export \{([^}]*)\};/gm);
      return { contents: `export const { ${[...exported].map(([, names]) => names).join(', ')} } = page;` };
    });
  },
};
