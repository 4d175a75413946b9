import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** `type → target (options)` of the fields that a line of a model makes; a condition behind `if`. */
const FIELDS: readonly [line: string, fields: readonly string[]][] = [
  ['a = models.CharField("A", max_length=3)', ['a:3 CharField (max_length=3)']],
  ['a = models.CharField(_("A"), max_length=3)', ['a:3 CharField (max_length=3)']],
  ['a = models.DecimalField(max_digits=5, decimal_places=2)', ['a:3 DecimalField (max_digits=5, decimal_places=2)']],
  ['a = models.ForeignKey("Room", models.CASCADE)', ['a:3 ForeignKey → Room (models.CASCADE)']],
  ['a = models.ForeignKey(Room, models.CASCADE, "rooms")', ['a:3 ForeignKey → Room (models.CASCADE)']],
  ['a = models.ForeignKey(models.CASCADE, to="Room")', ['a:3 ForeignKey → Room (models.CASCADE)']],
  [
    'a = models.ForeignKey(to="Room", on_delete=models.PROTECT, related_name="+")',
    ['a:3 ForeignKey → Room (on_delete=models.PROTECT, related_name="+")'],
  ],
  [
    'a = models.ManyToManyField("self", blank=True, help_text="x", verbose_name="y", error_messages={})',
    ['a:3 ManyToManyField → self (blank=True)'],
  ],
  ['a = GenericForeignKey("type", "id")', ['a:3 GenericForeignKey ("type", "id")']],
  ['a = GenericRelation(Room)', ['a:3 GenericRelation → Room ()']],
  ['a = models.CharField(name="b")', ['b:3 CharField (name="b")']],
  [
    'a = models.IntegerField() if X else models.TextField(null=True)',
    ['a:3 IntegerField () if X', 'a:3 TextField (null=True) if not X'],
  ],
  [
    'a = models.IntegerField() if X else models.CharField() if Y else None',
    ['a:3 IntegerField () if X', 'a:3 CharField () if not X and Y'],
  ],
  ['a.b = models.IntegerField()', []],
  ['a = 1', []],
  [
    `a = models.CharField(validators=[${'abcdefgh, '.repeat(10)}])`,
    ['a:3 CharField (validators=[abcdefgh, abcdefgh, abcdefgh, abcdefgh, abcdefgh, abcdefgh…)'],
  ],
  [
    `a = models.CharField(${Array.from({ length: 12 }, (_, at) => `option_${at}=${at}00000`).join(', ')})`,
    [
      'a:3 CharField (option_0=000000, option_1=100000, option_2=200000, option_3=300000, option_4=400000, option_5=500000, option_6=600000, option_7=700000, option_8=800000, option…)',
    ],
  ],
];

suite('Fields of models', () => {
  for (const [line, expected] of FIELDS) {
    test(line.slice(0, 90), async () => {
      const { models } = await inventoryOf({
        'manage.py': '',
        'config/settings.py': 'INSTALLED_APPS = ["a"]\n',
        'a/__init__.py': '',
        'a/models.py': `from django.db import models\nclass Base(models.Model):\n    ${line}\n`,
      });
      const told = models.flatMap(({ fields }) =>
        fields.map(({ name, type, to, options, when, line: at }) => {
          const target = to === null ? '' : ` → ${to}`;
          return `${name}:${at} ${type}${target} (${options})${when === null ? '' : ` if ${when}`}`;
        }),
      );
      assert.deepEqual(told, expected);
    });
  }
});
