import type { History } from '../../../src/core/inbox/history';
import { describeProof } from '../../../src/core/proof/describe-proof';
import { openMemoryMode } from '../memory-mode';

const PATH = '.ruru/tasks/TASK-DB-1.md';

/** A project with an order, its view, its tests and its settings. */
export const TREE = {
  'manage.py':
    'import os\nimport sys\n\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n    from django.core.management import execute_from_command_line\n\n    execute_from_command_line(sys.argv)\n',
  'requirements.txt': 'Django==5.2.1\n',
  'shop/__init__.py': '',
  'shop/settings.py':
    'ROOT_URLCONF = "shop.urls"\nINSTALLED_APPS = ["orders"]\nSECURE_SSL_REDIRECT = True\nDEBUG = env("DEBUG")\n',
  'shop/urls.py':
    'from django.urls import include, path\n\nfrom orders import views\n\nurlpatterns = [\n    path("orders/<int:pk>/", views.detail),\n    path("pay/", include("payments.urls")),\n]\n',
  'orders/__init__.py': '',
  'orders/models.py':
    'from django.db import models\n\n\nclass Order(models.Model):\n    day = models.DateField(db_index=True)\n',
  'orders/views.py':
    'from django.http import HttpResponse\nfrom django.views.decorators.http import require_GET\n\n\n@require_GET\ndef detail(request, pk):\n    return HttpResponse()\n',
  'orders/tests.py':
    'class OrderTests(TestCase):\n    def test_fast(self):\n        pass\n\n\ndef test_alone():\n    pass\n',
  'e2e/order.spec.ts': "test('an order is fast', async () => {});\n",
} as const;

function log(...items: string[]): string {
  return [
    '+++\nid = "TASK-DB-1"\ntitle = "Index it"\nstatus = "🔵 In Progress"\n+++\n\n## Acceptance Criteria\n',
    ...items,
    '\n## Log\n\n- 2026-01-01: Handed over to `database-specialist` at commit `aaaaaaaaaaaa`.\n',
  ].join('\n');
}

/**
 * Checks the criteria of a task log in {@link TREE}.
 * @param items as the task log has them
 * @param tree files beside those of the project, or instead of them
 * @returns each criterion as `[ticked] state`, and what is said of its proofs
 */
export async function check(
  items: readonly string[],
  tree: Record<string, string> = {},
  history?: History,
): Promise<string[][]> {
  const { mode } = await openMemoryMode(
    { ...TREE, ...tree, [PATH]: log(...items) },
    undefined,
    {},
    history && { history },
  );
  const criteria = await mode.tasks.check(PATH);
  return criteria.map(({ ticked, state, proofs }) => [`${ticked ? 'x' : ' '} ${state}`, ...proofs.map(describeProof)]);
}
