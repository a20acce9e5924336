// Values of an answer, as people read them.

import { Name } from "../parts/text";
import type { Answer, GraphNode, GraphRelationship, Value } from "./answer";

/** The things of an answer by their ids. */
export interface Things {
  nodes: Map<string, GraphNode>;
  relationships: Map<string, GraphRelationship>;
}

export const things = ({ graph }: Answer): Things => ({
  nodes: new Map(graph.nodes.map((node) => [node.id, node])),
  relationships: new Map(graph.relationships.map((one) => [one.id, one])),
});

/** What a node is called: its name, title or key. */
export function nodeName({ labels, properties }: GraphNode): string {
  for (const key of ["name", "title", "id", "code"]) {
    const value = properties[key];
    if (typeof value === "string") return value;
  }
  return labels.join(" ");
}

/** A value in one line of text, as the table sorts it and shows it. */
export function inText(value: Value, all: Things): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map((one) => inText(one, all)).join(", ");
  const node = all.nodes.get(marked(value, "$node") ?? "");
  if (node) return nodeName(node);
  const relationship = all.relationships.get(marked(value, "$relationship") ?? "");
  if (relationship) return relationshipText(relationship);
  const path = value["$path"] as { nodes: string[]; relationships: string[] } | undefined;
  if (path) return pathText(path, all);
  const point = value["$point"] as { coordinates: number[] } | undefined;
  if (point) return point.coordinates.join(", ");
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${inText(inner, all)}`)
    .join(", ");
}

function marked(value: { [key: string]: Value }, mark: string): string | null {
  const id = value[mark];
  return typeof id === "string" ? id : null;
}

function relationshipText({ type, properties }: GraphRelationship): string {
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "number") return `${type} (${key} ${value})`;
  }
  return type;
}

function pathText(path: { nodes: string[]; relationships: string[] }, all: Things): string {
  return path.nodes
    .map((id, i) => {
      const node = all.nodes.get(id);
      const name = node ? nodeName(node) : id;
      const relationship = all.relationships.get(path.relationships[i - 1] ?? "");
      if (!relationship) return name;
      const arrow = relationship.to === id ? `-${relationship.type}→` : `←${relationship.type}-`;
      return `${arrow} ${name}`;
    })
    .join(" ");
}

/** Orders values of a column: numbers as such, the rest as text, what is absent last. */
export function compare(a: Value, b: Value, all: Things): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return inText(a, all).localeCompare(inText(b, all), undefined, { numeric: true });
}

export function ValueText({ value, all }: { value: Value; all: Things }) {
  if (value === null) return <span className="absent">null</span>;
  return <Name>{inText(value, all)}</Name>;
}
