// What is seen of a drawing, with the attributes that files have, and no others.

import Graph from "graphology";

/** Attributes of a drawing's nodes that are taken away. */
export interface Node {
  label: string;
  country: string; // empty: none is known
  meetings: number;
  x: number;
  y: number;
  size: number;
  color: string; // #rrggbb
}

/** Attributes of its edges; weight is the number of meetings, as Gephi wants it called. */
export interface Edge {
  weight: number;
  first: string; // a day; empty: all are undated
  last: string;
  size: number;
}

export type Seen = Graph<Node, Edge, { title: string }>;

/** A copy without what is hidden. Numbers that a drawing lacks are 1, texts are empty. */
export function seen(drawn: Graph, title: string): Seen {
  const copy: Seen = new Graph({ type: "undirected", multi: drawn.multi });
  copy.setAttribute("title", title);
  drawn.forEachNode((id, all) => {
    if (all["hidden"] === true) return;
    copy.addNode(id, {
      label: text(all["label"]) || id,
      country: text(all["country"]),
      meetings: count(all["meetings"]),
      x: number(all["x"], 0),
      y: number(all["y"], 0),
      size: number(all["size"], 4),
      color: colour(all["color"]),
    });
  });
  drawn.forEachEdge((_, all, source, target) => {
    if (all["hidden"] === true || !copy.hasNode(source) || !copy.hasNode(target)) return;
    const weight = count(all["meetings"]);
    copy.addEdge(source, target, {
      weight,
      first: text(all["first"]),
      last: text(all["last"]),
      size: number(all["size"], 1 + Math.log2(Math.max(1, weight))),
    });
  });
  return copy;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const number = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;
const count = (value: unknown): number => number(value, 1);

const colour = (value: unknown): string => {
  const given = text(value);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given;
  if (/^#[0-9a-f]{3}$/i.test(given)) return given.replace(/[0-9a-f]/gi, "$&$&");
  return "#808080";
};
