import { describeReasons, type Review, routeNamed } from '../../core';

/** Where the format is described, for who reads the file. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * A review as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): a rule for each route, a result for each
 * finding, its other places as related locations.
 * @returns plain data
 */
export function reviewAsSarif({ findings }: Review): unknown {
  const routes = [...new Set(findings.map(({ route }) => route))];
  const rules = routes.map((route) => ({ id: route, shortDescription: { text: routeNamed(route)?.label ?? route } }));
  const results = findings.map((finding) => {
    const { route, role, people, places } = finding;
    const [location, ...related] = places.map((place, id) => ({ ...(id > 0 && { id }), ...locationOf(place) }));
    return {
      ruleId: route,
      ruleIndex: routes.indexOf(route),
      level: 'note',
      message: { text: `${describeReasons(finding)} For ${[role, ...people].join(', ')}.` },
      locations: [location],
      ...(related.length > 0 && { relatedLocations: related }),
    };
  });
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'django-developer', rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The workspace folder.' } } },
        results,
      },
    ],
  };
}

function locationOf({ path, line, endLine }: Review['findings'][number]['places'][number]): object {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: { artifactLocation: { uri, uriBaseId: 'ROOT' }, region: { startLine: line, endLine } },
  };
}
