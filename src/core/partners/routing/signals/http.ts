import { TEST_PATH } from '../../../project/source/classify-path';
import { MIGRATIONS, PYTHON } from '../signal';
import type { Signal } from '../signal';

const route = 'api';

/** What is answered over HTTP by hand, and the parts of an API by the usual tools. */
export const HTTP_SIGNALS: readonly Signal[] = [
  {
    route,
    weight: 3.7,
    because: 'HTTP spoken by hand',
    reads: 'literals',
    path: PYTHON,
    notPath: TEST_PATH,
    text: /["'](?:Content-Range|Accept-Ranges|If-Range|HTTP_(?:IF_)?RANGE|HTTP_IF_(?:NONE_)?MATCH)["']/i,
  },
  {
    route,
    weight: 3.7,
    because: 'Pages in a form of their own',
    path: PYTHON,
    notPath: TEST_PATH,
    within: /^class \w{1,80}\([^)]{0,200}Pagination\b/,
    text: /\bdef (?:get_paginated_response|paginate_queryset|encode_cursor)\(/,
  },
  {
    route,
    weight: 5.2,
    because: 'Takes what another system sends',
    reads: 'literals',
    path: PYTHON,
    notPath: [TEST_PATH, MIGRATIONS],
    text: /["']HTTP_X_\w{1,60}["']|["']X-[\w-]{1,60}["']/,
    // Its sender knows no CSRF token: that this is off is part of the protocol.
    also: /\bcsrf_exempt\b/,
  },
  {
    route,
    weight: 3.8,
    because: 'Takes what another system sends',
    reads: 'literals',
    path: PYTHON,
    notPath: [TEST_PATH, MIGRATIONS],
    text: /\bjson\.loads\(\s{0,20}request\.body\b/,
    also: /\bcsrf_exempt\b/,
  },
  {
    route,
    weight: 4,
    hints: true,
    because: 'A part of an API',
    path: PYTHON,
    notPath: [TEST_PATH, MIGRATIONS],
    within:
      /^class \w{1,80}\([^)]{0,200}(?:ViewSet|(?:\bAPI|(?:List|Create|Retrieve|Update|Destroy)API)View|Serializer)\b/,
  },
];
