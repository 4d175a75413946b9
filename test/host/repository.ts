import path from 'node:path';
import { version } from '../../package.json';

/** The absolute path of the repository. */
export const repository = path.resolve(__dirname, '../..');

/** Where everything is installed and kept that is not a package: the embedded VS Code, the browser, what runs there. */
export const installations = path.join(repository, '.vscode-test');

/** The built extension package. */
export const vsix = path.join(repository, 'dist/django-developer-mode.vsix');

/** The built package for npm. */
export const npmPackage = path.join(repository, `dist/django-developer-${version}.tgz`);

/** The pictures that tests leave. */
export const pictures = path.join(repository, 'dist/pictures');
