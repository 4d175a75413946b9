import assert from 'node:assert/strict';
import { viewFacts } from '../../../../../src/core/hand-over/gather/names/view-facts';
import { namingProject, told } from './naming-project';

const VIEWS = `from django.shortcuts import get_object_or_404, render
from django.views.generic import DetailView, ListView, UpdateView
from . import forms
from .bases import Chosen, Listed, Rendered
from .guards import of_own
from .models import Author, Book, Shelf


class Plain(ListView):
    queryset = Book.objects.all()

    def get_context_data(self):
        return {}


class Edited(UpdateView):
    model = Book
    form_class = forms.BookForm

    def form_valid(self, form):
        return None


class Chooses(DetailView):
    def get_object(self):
        return get_object_or_404(Author.objects.filter(pk=1))

    def post(self, request):
        return render(request, "shop/sent.html", {})

    def get(self, request):
        return None


class Inherits(Listed):
    def paginate(self):
        return 5


class Both(Rendered, Chosen):
    model = Shelf


@of_own(Shelf.objects.all())
def shown(request, pk):
    book = get_object_or_404(Book, pk=pk)
    if book.hidden:
        return render(request, "shop/gone.html")
    return render(request, "shop/book_list.html")
`;

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
  'shop/__init__.py': '',
  'shop/models.py':
    'from django.db import models\nclass Author(models.Model):\n    pass\nclass Book(models.Model):\n    pass\nclass Shelf(models.Model):\n    pass\n',
  'shop/forms.py': 'class BookForm(ModelForm):\n    pass\n',
  'shop/guards.py': 'def of_own(queryset):\n    return queryset\n',
  'shop/bases.py': `from django.views.generic import ListView
from .models import Author, Book


class Listed(ListView):
    template_name = "shop/gone.html"

    def get_queryset(self):
        return Author.objects.all()


class Rendered:
    def get_template_names(self):
        return ["shop/sent.html", "absent.html"]


class Chosen(ListView):
    def get_model(self):
        return Book
`,
  'shop/views.py': VIEWS,
  'shop/urls.py': 'urlpatterns = []\n',
  'shop/templates/shop/book_list.html': '',
  'shop/templates/shop/book_form.html': '',
  'shop/templates/shop/sent.html': '',
  'shop/templates/shop/gone.html': '',
};

const CASES: readonly [what: string, view: string, quoted: string, facts: string[], models: string[]][] = [
  [
    'its queryset, and the template that Django looks for',
    'Plain',
    'def get_context_data(self):\n    return {}\n',
    [
      'Of its view: model `Book`, by `queryset` shop/views.py:10',
      'Of its view: template `shop/book_list.html`, by its usual name shop/templates/shop/book_list.html',
    ],
    ['model Book shop/models.py:4'],
  ],
  [
    'its model and form, where the lines do not have them',
    'Edited',
    'def form_valid(self, form):\n    return None\n',
    [
      'Of its view: model `Book`, by `model` shop/views.py:17',
      'Of its view: form `BookForm`, by `form_class` shop/views.py:18',
      'Of its view: template `shop/book_form.html`, by its usual name shop/templates/shop/book_form.html',
    ],
    ['model Book shop/models.py:4'],
  ],
  [
    'nothing that the lines say themselves',
    'Edited',
    'model = Book\nform_class = forms.BookForm\ntemplate_name = "shop/book_form.html"\n',
    [],
    [],
  ],
  [
    'the model that a method chooses, and the template that one renders',
    'Chooses',
    'def get(self, request):\n    return None\n',
    [
      'Of its view: model `Author`, by `get_object` shop/views.py:25',
      'Of its view: template `shop/sent.html`, by `post` shop/views.py:28',
    ],
    ['model Author shop/models.py:2'],
  ],
  [
    'what a parent in the project gives',
    'Inherits',
    'def paginate(self):\n    return 5\n',
    [
      'Of its view: template `shop/gone.html`, by `template_name` of `Listed` shop/bases.py:6',
      'Of its view: model `Author`, by `get_queryset` of `Listed` shop/bases.py:8',
    ],
    ['model Author shop/models.py:2'],
  ],
  [
    'its own before what several parents give',
    'Both',
    '',
    [
      'Of its view: model `Shelf`, by `model` shop/views.py:41',
      'Of its view: template `shop/sent.html`, by `get_template_names` of `Rendered` shop/bases.py:13',
      'Of its view: model `Book`, by `get_model` of `Chosen` shop/bases.py:18',
    ],
    ['model Shelf shop/models.py:6', 'model Book shop/models.py:4'],
  ],
  [
    'the rest of a function, and its decorator',
    'shown',
    '    if book.hidden:\n        return render(request, "shop/gone.html")\n',
    [
      'Of its view: model `Shelf`, by a decorator shop/views.py:44',
      'Of its view: model `Book`, by its other lines shop/views.py:45',
      'Of its view: template `shop/book_list.html`, by its other lines shop/views.py:45',
    ],
    ['model Shelf shop/models.py:6', 'model Book shop/models.py:4'],
  ],
];

suite('What is told of the view around some lines', () => {
  for (const [what, name, quoted, facts, models] of CASES)
    test(what, async () => {
      const project = await namingProject(SHOP);
      const view = project.inventory.views.find((one) => one.name === name);
      assert.ok(view);
      const found = await viewFacts(view, quoted, project);
      assert.deepEqual(
        {
          facts: found.facts.map(({ text, place }) => `${text} ${place.path}${place.line ? `:${place.line}` : ''}`),
          models: found.models.map(told),
        },
        { facts, models },
      );
    });

  test('takes in what a parent of the same name gives', async () => {
    const project = await namingProject({
      ...SHOP,
      'shop/views.py':
        'from .bases import Listed\n\n\nclass Listed(Listed):\n    form_class = None\nclass Listed(Listed):\n    paginate_by = 5\n',
    });
    const view = project.inventory.views.find(({ file }) => file === 'shop/views.py');
    assert.ok(view);
    const { facts } = await viewFacts(view, 'paginate_by = 5\n', project);
    assert.deepEqual(
      facts.map(({ text, place }) => `${text} ${place.path}:${place.line ?? ''}`),
      [
        'Of its view: template `shop/gone.html`, by `template_name` of `Listed` shop/bases.py:6',
        'Of its view: model `Author`, by `get_queryset` of `Listed` shop/bases.py:8',
      ],
    );
  });
});
