import assert from 'node:assert/strict';
import { outlineManifest } from './outline-manifest';

const CASES: [path: string, text: string, expected: string[]][] = [
  [
    'setup.cfg',
    [
      '[metadata]',
      'name = shop',
      'classifiers =',
      '    Framework :: Django',
      '[options]',
      'install_requires =',
      '    django >= 2.2, <6',
      '    # django-old',
      '    requests',
      '[options.extras_require]',
      'dev =',
      '    Django',
      'web = django>=3',
      '[options.entry_points]',
      'console_scripts =',
      '    shop = shop.cli:main',
    ].join('\n'),
    [
      'package shop',
      '7: django >= 2.2, <6 (main)',
      '12: django  (development)',
      '13: django >=3 (optional)',
      '16: shop starts shop.cli',
    ],
  ],
  [
    'setup.cfg',
    '[options]\ninstall_requires = file: requirements.txt, more.txt\n',
    ['2: includes requirements.txt', '2: includes more.txt'],
  ],
  [
    'setup.cfg',
    '[options]\nsetup_requires = django>=1\ntests_require = django>=2\nother_requires = django>=3\n',
    ['2: django >=1 (development)', '3: django >=2 (development)'],
  ],
  [
    'setup.py',
    [
      'from setuptools import setup',
      '# install_requires=["django>=1"]',
      'tests_require = ["pytest-django"]',
      'setup(',
      "    name='shop',",
      '    install_requires=[',
      "        'Django>=3.2,<6',",
      '    ],',
      "    extras_require={'web': ['django>=4'], 'dev': ['django']},",
      "    entry_points={'console_scripts': ['shop = shop.cli:main']},",
      "    long_description='Django',",
      "    keywords=['django'],",
      ')',
    ].join('\n'),
    [
      'package shop',
      '3: pytest-django  (development)',
      '7: django >=3.2,<6 (main)',
      '9: django >=4 (optional)',
      '9: django  (development)',
      '10: shop starts shop.cli',
    ],
  ],
  [
    'setup.py',
    "setup(entry_points={'gui_scripts': ['shop = shop.gui:main'], 'console_scripts': ['cli = shop.cli:main']})\n",
    ['1: cli starts shop.cli'],
  ],
  [
    'setup.py',
    'setup(install_requires=open("requirements/base.txt").read().split())\n',
    ['1: includes requirements/base.txt'],
  ],
];

suite('REQUIREMENT_SOURCES of setuptools', () => {
  for (const [index, [path, text, expected]] of CASES.entries()) {
    test(`${path} (${index + 1})`, async () => assert.deepEqual(await outlineManifest(path, text), expected));
  }
});
