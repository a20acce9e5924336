// GEXF, which Gephi and Gephi Lite open with places, sizes and colours.

import { write } from "graphology-gexf/browser";

import type { Seen } from "./visible";

export function toGEXF(graph: Seen): string {
  return write(graph, {
    formatNode: (_, { label, country, meetings, x, y, size, color }) => ({
      label,
      attributes: { country, meetings },
      viz: { x, y, size, color },
    }),
    formatEdge: (_, { weight, first, last, size }) => ({
      weight,
      attributes: { first, last },
      viz: { thickness: size },
    }),
  });
}
