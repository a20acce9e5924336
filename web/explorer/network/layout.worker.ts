// The layout, off the main thread: ForceAtlas2, a fixed number of rounds, then it is done.
//
// In pieces, so that the picture can follow. Nothing is left to chance: the same start
// gives the same end.

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export interface Task {
  ids: string[];
  /** x and y of each id. */
  places: Float64Array;
  /** Ids that stay where they are. */
  fixed: string[];
  ties: { source: string; target: string; meetings: number }[];
  /** Whether each piece is reported, or the end alone. */
  follow: boolean;
}

export interface Step {
  places: Float64Array;
  done: boolean;
}

// A round of 2,000 nodes takes 15 ms of a processor: 200 of them are 3 seconds.
const roundsOf = (nodes: number) => (nodes > 500 ? 200 : 400);
const piece = 8;

self.onmessage = ({ data }: MessageEvent<Task>) => {
  const graph = graphOf(data);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.6,
    scalingRatio: 24,
    edgeWeightInfluence: 0.6,
    barnesHutOptimize: graph.order > 400,
    slowDown: 4,
  };
  const rounds = roundsOf(graph.order);
  for (let round = 0; round < rounds; round += piece) {
    forceAtlas2.assign(graph, { iterations: piece, settings, getEdgeWeight: "weight" });
    if (data.follow) report(graph, false);
  }
  report(graph, true);
};

function graphOf({ ids, places, fixed, ties }: Task): Graph {
  const graph = new Graph({ type: "undirected" });
  const still = new Set(fixed);
  ids.forEach((id, i) => {
    graph.addNode(id, { x: places[2 * i], y: places[2 * i + 1], fixed: still.has(id) });
  });
  for (const { source, target, meetings } of ties) {
    graph.addEdge(source, target, { weight: meetings });
  }
  return graph;
}

function report(graph: Graph, done: boolean) {
  const places = new Float64Array(graph.order * 2);
  let at = 0;
  graph.forEachNode((_, { x, y }) => {
    places[at++] = x as number;
    places[at++] = y as number;
  });
  self.postMessage({ places, done } satisfies Step, { transfer: [places.buffer] });
}
