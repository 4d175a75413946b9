import { readFileSync } from 'node:fs';

/**
 * Leaves out of the Markdown reader what a task log is never asked for: finding addresses in running text, and the 2,231 names of
 * characters in HTML, of which those of XML stay (`&amp;`, `&lt;`), with every number (`&#8230;`).
 * @type {import('esbuild').Plugin}
 */
export const plainMarkdown = {
  name: 'plain Markdown',
  setup(builder) {
    const namespace = 'plain-markdown';
    builder.onResolve({ filter: /^linkify-it$/ }, ({ path }) => ({ path, namespace }));
    builder.onLoad({ filter: /./, namespace }, () => ({ contents: 'export class LinkifyIt {}' }));
    builder.onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        'import { decodeHTMLStrict } from "entities"',
        'import { decodeXML as decodeHTMLStrict } from "entities"',
      ),
    }));
    builder.onLoad({ filter: /[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/ }, () => ({
      contents: 'export const htmlDecodeTree = undefined;',
    }));
  },
};
