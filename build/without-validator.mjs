/**
 * Leaves out the validator of JSON schemas that the Model Context Protocol's SDK brings along, half of the server's bundle: it checks
 * what users have filled into forms, and the server shows none.
 * @type {import('esbuild').Plugin}
 */
export const withoutValidator = {
  name: 'without validator',
  setup(builder) {
    builder.onLoad(
      { filter: /[\\/]@modelcontextprotocol[\\/]sdk[\\/]dist[\\/]esm[\\/]validation[\\/]ajv-provider\.js$/ },
      () => ({
        contents:
          "export class AjvJsonSchemaValidator { getValidator() { throw new Error('Forms are not checked in this build.'); } }",
      }),
    );
  },
};
