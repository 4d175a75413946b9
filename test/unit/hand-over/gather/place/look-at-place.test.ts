import assert from 'node:assert/strict';
import { lookAtPlace } from '../../../../../src/core/hand-over/gather/place/look-at-place';
import { memoryFiles } from '../../../memory-files';

const VIEWS = `from django.shortcuts import render


@login_required
@require_POST
def pay(request):
    return render(request, "pay.html")


def look(request):
    return render(request, "look.html")
`;

suite('Lines that begin with a definition', () => {
  const rows: readonly [what: string, line: number, endLine: number | undefined, expected: string | undefined][] = [
    [
      'are quoted with its decorators',
      6,
      7,
      '@login_required\n@require_POST\ndef pay(request):\n    return render(request, "pay.html")',
    ],
    ['without any as they are', 10, 11, 'def look(request):\n    return render(request, "look.html")'],
    ['are no lines inside of it', 7, 8, '    return render(request, "pay.html")\n'.trimStart()],
  ];
  for (const [what, line, endLine, expected] of rows)
    test(what, async () => {
      const place = { path: 'shop/views.py', line, ...(endLine !== undefined && { endLine }) };
      const seen = await lookAtPlace(memoryFiles({ 'shop/views.py': VIEWS }), place, null);
      assert.equal(seen.code?.text, expected);
    });
});
