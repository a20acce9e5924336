// A scene as a graph with all that its drawing and its files need.

import type Graph from "graphology";

import type { Place } from "../address/places";
import { coloursOn, type Group } from "./colours";
import type { Scene } from "./scene";

export interface Look {
  ground: "light" | "dark";
  groups: readonly Group[];
  /** Of sizes: less than 1 where there is little room. */
  scale: number;
}

/** Fills an empty graph. Areas of nodes and widths of ties grow with the number of meetings. */
export function fill(
  graph: Graph,
  scene: Scene,
  places: ReadonlyMap<string, Place>,
  { ground, groups, scale }: Look,
): Graph {
  const colours = coloursOn(ground, groups);
  const busiest = Math.max(1, ...scene.nodes.map(({ meetings }) => meetings));
  const strongest = Math.max(4, ...scene.ties.map(({ meetings }) => meetings));
  for (const { id, name, country, meetings } of scene.nodes) {
    graph.addNode(id, {
      ...(places.get(id) ?? { x: 0, y: 0 }),
      label: name,
      country: country?.id ?? "",
      meetings,
      size: scale * (3 + 15 * Math.sqrt(meetings / busiest)),
      color: colours.get(country?.id ?? null) ?? colours.get(null),
    });
  }
  for (const { id, source, target, meetings, first, last } of scene.ties) {
    graph.addEdgeWithKey(id, source, target, {
      meetings,
      first,
      last,
      size: scale * (0.7 + 5.3 * (meetings / strongest)),
      zIndex: 0,
    });
  }
  return graph;
}
