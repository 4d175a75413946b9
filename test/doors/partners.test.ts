import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CATALOGUE } from '../../src/core/partners/catalogue/catalogue';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');

suite('django-developer partners', () => {
  let folder: string;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'django-developer-partners-'));
    await mkdir(join(folder, '.github'));
    await writeFile(join(folder, '.github/CODEOWNERS'), '/Dockerfile @acme/platform\n');
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'Dockerfile'), 'FROM python:3.13-slim\n');
  });
  suiteTeardown(() => rm(folder, { recursive: true }));

  test('tells people who matters here, why, and who that is', async () => {
    assert.deepEqual(await runProgram(CLI, ['partners'], { cwd: folder }), {
      code: 0,
      stderr: '',
      stdout: [
        'Infrastructure Specialist  (infrastructure-specialist, infrastructure)',
        '  - .github/CODEOWNERS:1  @acme/platform is named as an owner',
        '  here: @acme/platform, in a task log 👥 Team:acme/platform (.github/CODEOWNERS:1)',
        '',
        'Containerization Developer  (containerization-developer, containerization)',
        '  - Dockerfile:1  An image is built here',
        '  here: @acme/platform, in a task log 👥 Team:acme/platform (.github/CODEOWNERS:1)',
        '',
      ].join('\n'),
    });
  });

  test('--json holds the same for programs, with every role where all are asked for', async () => {
    const some = await runProgram(CLI, ['partners', folder, '--json']);
    const candidates = [
      {
        name: '@acme/platform',
        assignedTo: '👥 Team:acme/platform',
        by: 'codeowners',
        file: '.github/CODEOWNERS',
        line: 1,
      },
    ];
    assert.deepEqual(JSON.parse(some.stdout), {
      partners: [
        {
          role: 'infrastructure-specialist',
          label: 'Infrastructure Specialist',
          when: 'A web server, a process manager, a broker, a cloud resource or an environment has to be set up or changed.',
          group: 'infrastructure',
          evidence: [
            { file: '.github/CODEOWNERS', line: 1, text: '@acme/platform is named as an owner', topic: 'owners' },
          ],
          candidates,
        },
        {
          role: 'containerization-developer',
          label: 'Containerization Developer',
          when: 'A Dockerfile is written, grows too large or too slow, or has to run under Kubernetes.',
          group: 'containerization',
          evidence: [{ topic: 'dockerfile', file: 'Dockerfile', line: 1, text: 'An image is built here' }],
          candidates: candidates.map((one) => ({ ...one, owns: 'Dockerfile' })),
        },
      ],
      problems: [],
    });
    const all = JSON.parse((await runProgram(CLI, ['partners', folder, '--json', '--all'])).stdout) as {
      partners: object[];
    };
    assert.equal(all.partners.length, CATALOGUE.roles.length);
  });

  test('says how to see the roles where nothing speaks for one', async () => {
    assert.deepEqual(await runProgram(CLI, ['partners', join(folder, 'empty')]), {
      code: 0,
      stderr: '',
      stdout: 'Nothing here speaks for a partner. --all lists every role.\n',
    });
  });
});
