import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeployFinding } from '../../../../../src/core/project/inventory-settings';
import { inventoryOf } from '../../inventory-of';
import truth from './truth.json';

/** What Django says of the cases in an empty environment; `record_truth.py` writes it anew. */
const FOUND: Readonly<Record<string, readonly string[]>> = truth.found;
const CASES = join(__dirname, 'cases');

async function judge(name: string): Promise<DeployFinding[]> {
  const tree = readdirSync(join(CASES, name)).map((file) => [file, readFileSync(join(CASES, name, file), 'utf8')]);
  const given = { settingsModule: 'settings', settingsFile: 'settings.py' };
  return (await inventoryOf(Object.fromEntries(tree) as Record<string, string>, given)).settings.deploy;
}

suite('findDeployFindings', () => {
  test('says what Django says, and where text does not tell', async () => {
    const cases = readdirSync(CASES).sort();
    assert.deepEqual(cases, Object.keys(FOUND).sort());
    const [wrong, missed, open]: [string[], string[], string[]] = [[], [], []];
    for (const name of cases) {
      const findings = (await judge(name)).filter(({ check }) => check !== null);
      const said = findings.filter(({ verdict, byDefault }) => verdict === 'found' || byDefault === true);
      const unsure = findings.filter(({ verdict, byDefault }) => verdict === 'open' && byDefault === null);
      const tell = (list: readonly DeployFinding[]): string[] => list.map(({ check }) => `${name} ${check ?? ''}`);
      const isFound = ({ check }: DeployFinding): boolean => FOUND[name]?.includes(check ?? '') === true;
      wrong.push(...tell(said.filter((one) => !isFound(one))));
      const told = new Set([...said, ...unsure].map(({ check }) => check));
      missed.push(...(FOUND[name] ?? []).filter((check) => !told.has(check)).map((check) => `${name} ${check}`));
      if (unsure.length > 0) open.push(`${name} ${unsure.map(({ check }) => check?.slice(-4) ?? '').join(' ')}`);
    }
    assert.deepEqual(
      { wrong, missed, open },
      {
        wrong: [],
        missed: [],
        open: [
          'base-then-update W016',
          'helper-function W008 W012 W016 W018',
          'middleware-by-helper W001 W002 W003 W004 W008 W012 W016',
          'try-present W008 W018',
        ],
      },
    );
  }).timeout(20_000);
});
