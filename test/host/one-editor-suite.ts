/** Runs one editor suite in a process of its own. Usage: one-editor-suite NAME [TEXT that the titles of its tests have] */
import { editorSuites } from './editor-suite';
import { runEditorSuite } from './run-editor-suite';

async function main([name, grep]: readonly string[]): Promise<void> {
  const suite = editorSuites().find((each) => each.name === name);
  if (suite === undefined) throw new Error(`There is no editor suite ${name}.`);
  await runEditorSuite(suite, grep);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
