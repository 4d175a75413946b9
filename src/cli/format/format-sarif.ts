import type { Location, Log } from 'sarif';
import { CATALOGUE, type Review } from '../../core';
import { whoSees, whyOf } from '../review-words';

/**
 * A review as SARIF 2.1.0, which code scanning reads: a rule for each route, a result for each finding with all its places.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif({ findings }: Review, version: string): Log {
  const routes = [...new Set(findings.map(({ route }) => route))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'django-developer',
            version,
            rules: routes.map((id) => {
              const route = CATALOGUE.routes.find((one) => one.id === id);
              return {
                id,
                shortDescription: { text: route?.label ?? id },
                fullDescription: { text: route?.boundary ?? id },
              };
            }),
          },
        },
        results: findings.map((finding) => ({
          ruleId: finding.route,
          ruleIndex: routes.indexOf(finding.route),
          level: 'note',
          message: { text: `${whoSees(finding)}: ${whyOf(finding)}` },
          locations: finding.places.slice(0, 1).map(toLocation),
          relatedLocations: finding.places.slice(1).map(toLocation),
          properties: { score: finding.score },
        })),
      },
    ],
  };
}

function toLocation({ path, line, endLine }: Review['findings'][number]['places'][number]): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
      region: { startLine: line, endLine },
    },
  };
}
