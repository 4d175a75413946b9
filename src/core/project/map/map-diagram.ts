import { relationEnds, relationLabel, word } from '../models/model-diagram';
import { modelLabel } from './node-ids';
import type { MapEdge, MapNode, ProjectMap } from './project-map';

/**
 * A map as a diagram in Mermaid: of models alone an entity relationship diagram, else a flow chart.
 * https://mermaid.js.org/syntax/entityRelationshipDiagram.html, https://mermaid.js.org/syntax/flowchart.html
 */
export function mapDiagram({ nodes, edges }: ProjectMap): string {
  return nodes.every(({ kind }) => kind === 'model') ? entities(nodes, edges) : flowChart(nodes, edges);
}

function entities(nodes: readonly MapNode[], edges: readonly MapEdge[]): string {
  const names = new Map(nodes.map((node) => [node.id, word(modelLabel({ app: node.app, name: node.label }))]));
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [
    'erDiagram',
    ...nodes.filter(({ id }) => !joined.has(id)).map(({ id }) => `  ${names.get(id)}`),
    ...edges.map(({ from, to, label, kind, isOptional }) => {
      const relation = kind === 'parent' || kind === 'uses' ? 'one-to-one' : kind;
      return `  ${names.get(from)} ${relationEnds(relation, isOptional)} ${names.get(to)} : ${relationLabel(label, relation)}`;
    }),
  ].join('\n');
}

function flowChart(nodes: readonly MapNode[], edges: readonly MapEdge[]): string {
  const names = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  return [
    'flowchart LR',
    ...nodes.map(({ id, kind, label }) => `  ${names.get(id)}["${quoted(`${kind}: ${label}`)}"]`),
    ...edges.map(({ from, to, label }) => {
      const words = label === '' ? '' : `|"${quoted(label)}"|`;
      return `  ${names.get(from)} -->${words} ${names.get(to)}`;
    }),
  ].join('\n');
}

/** A text within quotation marks, in which Mermaid takes what could be markup for characters: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters */
function quoted(text: string): string {
  return text.replace(/[^\w /.:,…-]/g, (sign) => `#${sign.codePointAt(0)};`);
}
