import { buildPackage } from './build-package';

void buildPackage().then((code) => process.exit(code));
