import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** Each with the pattern that is told, below the root. */
const PATTERNS: readonly [written: string, pattern: string][] = [
  ['"a/"', 'a/'],
  ['"a/" + "b/"', 'a/b/'],
  ['"a/" + LOAD() + OTHER() + "/b"', 'a/…/b'],
  ['"%s/b/" % A', '…/b/'],
  ['"%(x)s/%d/" % A', '…/…/'],
  ['A % 1', '…'],
  ['2 * "a"', '…'],
  ['"{}/{b}/".format(A, b=1)', '…/1/'],
  ['A.format(1)', '…'],
  ['_("a/")', 'a/'],
  ['gettext_lazy("a/")', 'a/'],
  ['pgettext("a", "b")', 'b'],
  ['other("a/")', '…'],
  ['gettext()', '…'],
  ['translation.gettext("a/")', 'a/'],
  ['pgettext_lazy("a", "b")', 'b'],
  ['ugettext_lazy("a")', 'a'],
  ['ngettext("a", "b", 2)', '…'],
  ['f"a/{b}/c/"', 'a/…/c/'],
  ["rf'''a/{b}'''", 'a/…'],
  ['f"a" "b"', 'ab'],
  ['f"{NAMED}/{names.NAMED}/{NAMED!r}/{C0}"', 'named/named/…/end/'],
  ['f"{C8}{NOWHERE}/{{2}}"', 'end/…/{2}'],
  ['rf"{NAMED}/" r"\\d" # first\n        f"x"', 'named/\\dx'],
  ['"%s/%d/%%/%s" % (NAMED, 2)', 'named/2/%/…'],
  ['"%s/b/" % NAMED', 'named/b/'],
  ['"{}/{1}/{a}/{{2}}".format(NAMED, 3, a="b")', 'named/3/b/{2}'],
  ['NAMED + "/b/"', 'named/b/'],
  ['names.NAMED', 'named'],
  ['names.A.PATH', 'a-path'],
  ['f"api/{names.A.ABOVE}/"', 'api/above/'],
  ['names.A.NONE', '…'],
  ['names.A.PATH.MORE', '…'],
  ['names.A', '…'],
  ['settings.ADMIN_PATH', 'secret-door/'],
  ['settings.UNKNOWN', '…'],
  ['NOWHERE', '…'],
  ['["a"]', '…'],
  ['C7', 'end/'],
  ['C9', 'end/'],
  ['ROUND + "/a"', '…x/a'],
  ['NAMED[1:]', 'amed'],
  ['NAMED[:-1] + C0[:3]', 'nameend'],
  ['(C0 + NOWHERE)[1:]', 'nd/…'],
  ['(C0 + NOWHERE)[:1]', '…'],
  ['(C0 + NOWHERE)[-1:]', '…'],
  ['NAMED[LOAD():]', '…'],
  ['NAMED.lstrip("n") + NAMED.rstrip("d") + NAMED.strip("nd")', 'amednameame'],
  ['" a ".strip() + C0.removeprefix("en") + C0.removesuffix("/") + C0.removesuffix("x")', 'ad/endend/'],
  ['NAMED.strip(LOAD())', '…'],
  ['"/".join([NAMED, "b", C0])', 'named/b/end/'],
  ['"/".join(NAMES)', '…'],
  ['"/".join([NAMED, *NAMES])', '…'],
];

suite('The text of a URL pattern', () => {
  for (const [written, pattern] of PATTERNS) {
    test(written, async () => {
      const chain = Array.from({ length: 9 }, (_, at) => `C${at + 1} = C${at}\n`).join('');
      const { routes } = await inventoryOf({
        'manage.py': '',
        'config/settings.py': 'ROOT_URLCONF = "config.urls"\nADMIN_PATH = "secret-door/"\n',
        'config/names.py': 'NAMED = "named"\nclass B(C):\n    ABOVE = "above"\nclass A(B):\n    PATH = "a-path"\n',
        'config/urls.py': `from django.conf import settings\nfrom django.urls import path\nfrom . import names\nfrom .names import NAMED\nC0 = "end/"\nROUND = ROUND + "x"\n${chain}urlpatterns = [path(${written}, view)]\n`,
      });
      assert.deepEqual(
        routes.map((route) => route.pattern),
        [`/${pattern}`],
      );
    });
  }
});
