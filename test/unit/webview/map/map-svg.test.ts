import assert from 'node:assert/strict';
import { mapSvg } from '../../../../src/webview/map/map-svg';
import type { NodeOnMap, ToMap } from '../../../../src/webview/map/messages';

const node = (label: string, more: Partial<NodeOnMap> = {}): NodeOnMap => ({
  kind: 'model',
  label,
  detail: 'model · shop',
  group: 'shop',
  tasks: '',
  isOuter: false,
  canOpen: true,
  reference: '',
  hasMap: true,
  spoken: label,
  ...more,
});

test('A map as SVG is a document of its own, in which markup is text', () => {
  const map: ToMap = {
    kind: 'map',
    view: { folder: 'file:///shop', root: '.', manage: '', kind: 'app', of: ['shop'] },
    title: 'Models of <shop>',
    nodes: [node('Book', { tasks: '2' }), node('</text><script>', { isOuter: true })],
    edges: [{ from: 0, to: 1, label: 'a&b', kind: 'many-to-many' }],
    tally: '2 models',
    notes: [],
    canEscalate: true,
  };
  const layout = {
    boxes: [
      { x: 0, y: 0, width: 100, height: 40 },
      { x: 160, y: 0, width: 100, height: 40 },
    ],
    lines: [
      [
        { x: 100, y: 20 },
        { x: 160, y: 20 },
      ],
    ],
    frames: [{ name: 'shop', x: 0, y: 0, width: 260, height: 40 }],
    width: 260,
    height: 40,
  };
  assert.deepEqual(mapSvg(map, layout).split('\n'), [
    '<svg xmlns="http://www.w3.org/2000/svg" width="292" height="72" viewBox="-16 -16 292 72" font-family="sans-serif" font-size="13">',
    '  <title>Models of &#60;shop&#62;</title>',
    '  <defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0 8 4 0 8Z"/></marker></defs>',
    '  <rect x="-16" y="-16" width="292" height="72" fill="#fff"/>',
    '  <rect x="0" y="0" width="260" height="40" fill="none" stroke="#aaa"/><text x="10" y="18" font-weight="600">shop</text>',
    '  <path d="M100 20L160 20" fill="none" stroke="#555" marker-end="url(#end)" marker-start="url(#end)"><title>a&#38;b</title></path>',
    '  <rect x="0" y="0" width="100" height="40" rx="4" fill="#f4f4f4" stroke="#333"/><text x="10" y="19.5" font-weight="600">Book (2)</text><text x="10" y="37.7" font-size="12">model · shop</text>',
    '  <rect x="160" y="0" width="100" height="40" rx="4" fill="#f4f4f4" stroke="#333" stroke-dasharray="4 3"/><text x="170" y="19.5" font-weight="600">&#60;/text&#62;&#60;script&#62;</text><text x="170" y="37.7" font-size="12">model · shop</text>',
    '</svg>',
    '',
  ]);
});
