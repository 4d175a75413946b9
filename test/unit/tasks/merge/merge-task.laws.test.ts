import fc from 'fast-check';
import { checkMergeLaws, twoSides } from './merge-laws';

const TOML = `+++
# What it is
id = "TASK-1"
title = "Merge"
status = "🟡 To Do" # Options: 🟡 To Do, 🟢 Done
priority = "🔼 High"
created_date = "2026-11-01"
updated_date = "2026-11-01"
tags = [
  "db",
  "slow", # since May
]
depends_on = []

[custom]
owner = "anna"
+++

# Merge

Some words about it,
on two lines.

## Checklist ✅

- [ ] measure
- [x] read
  - [ ] the plan
    with its numbers
- [ ] measure

| what | when |
|---|---|
| index | 2026-11-01 |

\`\`\`sql
SELECT 1;

SELECT 2;
\`\`\`

## Log 🪵

- 2026-11-01: made
  - with a detail
- 2026-11-03: looked at it

  and thought

### Notes

1. first
2. second
`;

const YAML = `---
id: TASK-2
title: Other
status: todo
updated: 2026-11-01
tags:
  - a
  - b
---
# Other

- [ ] one
- [ ] two
`;

const PLAIN =
  '# Old\n\n**Status:** Pending\n**Updated:** 2025-01-01\n\n- [ ] one\n\nText.\n\n## Log\n\n- 2025-01-01: x';

suite('mergeTask keeps its laws', () => {
  for (const [name, text] of Object.entries({ TOML, YAML, PLAIN, CRLF: TOML.replaceAll('\n', '\r\n'), empty: '' })) {
    for (const isByProduct of [true, false])
      test(`for ${name}, edited by ${isByProduct ? 'the verbs of the product' : 'hand'}`, () => {
        fc.assert(
          fc.property(twoSides(fc.constant(text), isByProduct), (sides) => void checkMergeLaws(sides)),
          { numRuns: 100, seed: 20261128 },
        );
      });
  }
});
