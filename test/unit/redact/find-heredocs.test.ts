import assert from 'node:assert/strict';
import { redactText } from '../../../src/core/redact/redact-text';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';

const CASES: readonly [language: string, text: string, expected: string][] = [
  [
    'terraform',
    'master_password = <<EOT\nV2zq8 vKp2\nEOT\nname = "x"',
    'master_password = <<EOT\n•••\nEOT\nname = "x"',
  ],
  [
    'terraform',
    'db_password = <<-EOT\n    V2zq8vKp2\n    two\n  EOT\n',
    'db_password = <<-EOT\n    •••\n    •••\n  EOT\n',
  ],
  [
    'shellscript',
    'DB_PASSWORD=$(cat <<EOF\nhunter22\nEOF\n)\necho hi',
    'DB_PASSWORD=$(cat <<EOF\n•••\nEOF\n)\necho hi',
  ],
  ['shellscript', "cat <<'EOF' > /run/secrets/db\nhunter22\nEOF\n", "cat <<'EOF' > /run/secrets/db\n•••\nEOF\n"],
  [
    'dockerfile',
    'COPY <<EOF /run/secrets/token\nhunter22\nEOF\nRUN x',
    'COPY <<EOF /run/secrets/token\n•••\nEOF\nRUN x',
  ],
  ['ruby', 'password = <<~TEXT\n  hunter22\nTEXT\n', 'password = <<~TEXT\n  •••\nTEXT\n'],
  ['php', '$password = <<<EOT\nhunter22\nEOT;\n', '$password = <<<EOT\n•••\nEOT;\n'],
];

/** What stays: a text of another name, references, and what nobody ends. */
const KEPT: readonly [language: string, text: string][] = [
  ['terraform', 'user_data = <<EOT\n#!/bin/sh\necho hello\nEOT\n'],
  ['shellscript', 'DB_PASSWORD=$(cat <<EOF\n$FROM_ELSEWHERE\nEOF\n)'],
  ['shellscript', 'cat <<EOF > config/motd\nhello\nEOF\n'],
  ['python', 'password << 3\nx = 1\n'],
  ['shellscript', 'export X_TOKEN=$(cat "$X_TOKEN_FILE")\n'],
];

suite('Heredocs', () => {
  for (const [language, text, expected] of CASES)
    test(`${language}: ${text.split('\n', 1)[0]} has no secret`, () => {
      assert.equal(redactSecrets(text, language), expected);
    });

  for (const [language, text] of KEPT)
    test(`${language}: ${text.split('\n', 1)[0]} stays`, () => assert.equal(redactSecrets(text, language), text));

  test('have no secret in a text that is typed', () => {
    assert.doesNotMatch(redactText('X_PASSWORD=$(cat <<EOF\nhunter22\nEOF\n)'), /hunter22/);
    assert.doesNotMatch(redactText('Run this:\n\ncat <<EOF > /run/secrets/db\nhunter22\nEOF\n'), /hunter22/);
  });
});
