import { languageOf } from '../../../src/core/redact/languages/language-of';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';
import { partLeft } from './score-secrets';

/** The alphabet and the length of Django's `get_random_secret_key`: django/core/management/utils.py. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)';
const LENGTH = 50;
/** What other formats and languages read something into. */
const STARTS = '$!*&<([{';

/** Files that hold a key without quotes; `KEY` stands for it. */
const FORMATS: readonly [name: string, path: string, text: string][] = [
  ['dotenv', '.env', 'DEBUG=0\nSECRET_KEY=KEY\nNAME=x'],
  ['dotenv, export', 'prod.env', 'export SECRET_KEY=KEY'],
  ['ini', 'app.ini', '[django]\nsecret_key = KEY\nname = x'],
  ['ini, colon', 'setup.cfg', '[django]\nsecret_key: KEY'],
  ['YAML', 'values.yaml', 'django:\n  secretKey: KEY\n  name: x'],
  ['YAML, next line', 'values.yaml', 'django:\n  secretKey:\n    KEY\n  name: x'],
  ['compose, map', 'compose.yaml', 'services:\n  web:\n    environment:\n      SECRET_KEY: KEY\n      DEBUG: "0"'],
  ['compose, list', 'compose.yaml', 'services:\n  web:\n    environment:\n      - SECRET_KEY=KEY\n      - DEBUG=0'],
  ['Dockerfile, ENV =', 'Dockerfile', 'FROM python\nENV SECRET_KEY=KEY\nRUN true'],
  ['Dockerfile, ENV', 'Dockerfile', 'FROM python\nENV SECRET_KEY KEY\nRUN true'],
  ['Dockerfile, ARG', 'Dockerfile', 'ARG SECRET_KEY=KEY'],
  ['Makefile', 'Makefile', 'SECRET_KEY = KEY\nall:\n\ttrue'],
  ['.envrc', '.envrc', 'export SECRET_KEY=KEY'],
  ['cookiecutter', '.envs/.production/.django', 'DJANGO_SECRET_KEY=KEY'],
  ['conf', 'app.conf', 'secret_key KEY'],
  ['unknown file', 'deploy/variables', 'SECRET_KEY=KEY\nNAME=x'],
];

/** Of how many keys eight characters or more are left, by format. */
export function countRandomKeys(keys: number): { format: string; keys: number; left: number; examples: string[] }[] {
  return FORMATS.map(([format, path, text]) => {
    const random = createRandom(11);
    const examples: string[] = [];
    let left = 0;
    for (let i = 0; i < keys; i++) {
      let key = '';
      while (key.length < LENGTH) key += ALPHABET.charAt(random(ALPHABET.length));
      // Every fifth begins with what is a sign elsewhere.
      if (i % 5 === 0) key = STARTS.charAt(random(STARTS.length)) + key.slice(1);
      const redacted = redactSecrets(
        text.replace('KEY\n', () => `${key}\n`).replace(/KEY$/, () => key),
        languageOf(path),
      );
      if (partLeft(key, redacted) === 'nothing') continue;
      left += 1;
      if (examples.length < 3) examples.push(redacted);
    }
    return { format, keys, left, examples };
  });
}

/** Numbers below a bound, the same every time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
