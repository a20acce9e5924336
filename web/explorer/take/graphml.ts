// GraphML, which Gephi, Cytoscape, yEd, NetworkX and igraph read.
//
// Written here: graphology has a reader of GraphML alone (the tests read with it). Colours
// are there twice, as text and as the r, g, b that Gephi looks for.

import { xml } from "./xml";
import type { Seen } from "./visible";

type Value = string | number;

const nodeKeys = {
  label: "string",
  country: "string",
  meetings: "int",
  x: "double",
  y: "double",
  size: "double",
  color: "string",
  r: "int",
  g: "int",
  b: "int",
};
const edgeKeys = { weight: "double", first: "string", last: "string" };

export function toGraphML(graph: Seen): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", nodeKeys),
    ...keys("edge", edgeKeys),
    `<graph edgedefault="undirected">`,
    `<desc>${xml(graph.getAttribute("title"))}</desc>`,
    ...graph.mapNodes((id, all) => {
      const [r, g, b] = [1, 3, 5].map((at) => parseInt(all.color.slice(at, at + 2), 16));
      return `<node id="${xml(id)}">${data("node", { ...all, r: r ?? 0, g: g ?? 0, b: b ?? 0 }, nodeKeys)}</node>`;
    }),
    ...graph.mapEdges(
      (_, all, source, target) =>
        `<edge source="${xml(source)}" target="${xml(target)}">${data("edge", { ...all }, edgeKeys)}</edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function keys(of: "node" | "edge", types: Record<string, string>): string[] {
  return Object.entries(types).map(
    ([name, type]) =>
      `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

/** Values in the order of the keys; what isn't known is left out. */
function data(of: "node" | "edge", all: Record<string, Value>, types: Record<string, string>) {
  return Object.keys(types)
    .filter((name) => all[name] !== undefined && all[name] !== "")
    .map((name) => `<data key="${of}-${name}">${xml(all[name] ?? "")}</data>`)
    .join("");
}
