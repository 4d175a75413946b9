import assert from 'node:assert/strict';
import { findSurroundings } from '../../../../../src/core/hand-over/gather/find-surroundings';
import { setAbove } from '../../../../../src/core/hand-over/gather/names/set-above';
import { namingProject, told } from './naming-project';

const VIEWS = [
  'from django.shortcuts import render',
  'from shop.models import Book, Loan, Review',
  '',
  '',
  'class Shelf:',
  '    def get(self, request):',
  '        loans, total = Loan.objects.all(), 0',
  '        if request.user.is_staff:',
  '            books = Book.objects.all()',
  '        else:',
  '            books = Book.objects.filter(hidden=False)',
  '        reviews = Review.objects.all()',
  '        page = books.order_by("title")  # reviews',
  '        page = page[:total]',
  '        return render(request, "shelf.html", {"page": page})',
  '',
  '',
  'def count():',
  '    books = Book.objects.all()',
  '    return books.count()',
].join('\n');

const TREE = {
  'shop/models.py':
    'from django.db import models\n\n\nclass Book(models.Model):\n    pass\n\n\nclass Loan(models.Model):\n    pass\n\n\nclass Review(models.Model):\n    pass\n',
  'shop/views.py': VIEWS,
};

suite('What lines take over from those above them', () => {
  const lines = (line: number, endLine: number) => ({
    path: 'shop/views.py',
    line,
    endLine,
    text: VIEWS.split('\n')
      .slice(line - 1, endLine)
      .join('\n'),
  });
  const cases: [what: string, line: number, endLine: number, expected: string | undefined][] = [
    ['a name that is set in two ways, and one of several', 13, 14, 'Set above: `total` (line 7), `books` (line 9)'],
    ['in a function', 20, 20, 'Set above: `books` (line 19)'],
    ['nothing where a function is there whole', 18, 20, undefined],
    ['nothing where none of them is used', 12, 12, undefined],
    ['nothing at the top of a file', 1, 2, undefined],
  ];
  for (const [what, line, endLine, expected] of cases)
    test(what, async () => {
      const { follower } = await namingProject(TREE);
      const found = await setAbove(lines(line, endLine), follower);
      assert.equal(found?.fact.text, expected);
    });

  test('the models that they are made of are used', async () => {
    const project = await namingProject(TREE);
    const { named } = await findSurroundings([{ code: lines(13, 13), thing: undefined }], project);
    assert.deepEqual(named.map(told), ['model Book shop/models.py:4']);
  });
});
