import assert from 'node:assert/strict';
import { groupRoutes, isRouteGroup } from '../../../../src/core/project/contents/group-routes';

/** So many routes below a prefix. */
const many = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ pattern: `${prefix}${index}/` }));

/** Groups as `/api/ 50`, what is in them below it, and routes as a number. */
function outline(entries: ReturnType<typeof groupRoutes>, indent = ''): string[] {
  const groups = entries.filter((entry) => isRouteGroup(entry));
  const routes = entries.length - groups.length;
  return [
    ...groups.flatMap((group) => [`${indent}${group.prefix} ${group.count}`, ...outline(group.entries, `${indent}  `)]),
    ...(routes > 0 ? [`${indent}${routes} routes`] : []),
  ];
}

suite('groupRoutes', () => {
  test('leaves few as they are', () => {
    assert.deepEqual(outline(groupRoutes([...many('/a/', 20), ...many('/b/', 20)])), ['40 routes']);
  });

  test('puts what begins alike into a group, and into smaller ones where that is large', () => {
    const routes = [
      { pattern: '/' },
      ...many('/api/books/', 50),
      ...many('/api/authors/', 3),
      { pattern: '/api/' },
      { pattern: '/about' },
      ...many('/admin/', 2),
      { pattern: '…' },
    ];
    assert.deepEqual(outline(groupRoutes(routes)), [
      '/api/ 54',
      '  /api/books/ 50',
      '    50 routes',
      '  /api/authors/ 3',
      '    3 routes',
      '  1 routes',
      '/admin/ 2',
      '  2 routes',
      '3 routes',
    ]);
  });
});
