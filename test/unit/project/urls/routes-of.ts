import { inventoryOf } from '../inventory-of';

/** `METHODS pattern → view [name] {why it is open} when`; `any` and `?` for the methods where there are none. */
export async function routesOf(tree: Readonly<Record<string, string>>): Promise<string[]> {
  const { routes } = await inventoryOf({
    'manage.py': '',
    'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
    'shop/__init__.py': '',
    ...tree,
  });
  return routes.map(({ methods, methodsKnown, pattern, view, name, open, when }) =>
    [
      methods.length > 0 ? `${methods.join()}${methodsKnown ? '' : '?'}` : methodsKnown ? 'any' : '?',
      pattern,
      view,
      name && `[${name}]`,
      open && `{${open}}`,
      when && `when ${when}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}
