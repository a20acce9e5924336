// An answer's graph as a scene that the network view draws: colours say labels, sizes and
// widths how many relationships there are.

import { tieId, type Scene, type SceneNode, type Tie } from "../network/scene";
import type { Answer } from "./answer";
import { nodeName } from "./value";

export function sceneOf({ graph }: Answer): Scene {
  const drawn = new Set(graph.nodes.map((node) => node.id));
  const ties = new Map<string, Tie>();
  for (const { from, to } of graph.relationships) {
    if (from === to || !drawn.has(from) || !drawn.has(to)) continue;
    const id = tieId(from, to);
    const [source, target] = from < to ? [from, to] : [to, from];
    const tie = ties.get(id) ?? { id, source, target, meetings: 0, first: null, last: null };
    ties.set(id, { ...tie, meetings: tie.meetings + 1 });
  }
  const degree = new Map<string, number>();
  for (const { source, target } of ties.values()) {
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  const nodes = graph.nodes.map((node): SceneNode => {
    const label = node.labels.join(" ");
    const near = degree.get(node.id) ?? 0;
    return {
      id: node.id,
      kind: "Other",
      name: nodeName(node),
      country: { id: label, name: label },
      meetings: near,
      ties: near,
    };
  });
  return {
    nodes,
    ties: [...ties.values()],
    idle: 0,
    total: { nodes: nodes.length, ties: ties.size },
    truncated: false,
  };
}
