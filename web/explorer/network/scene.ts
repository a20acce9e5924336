// What is drawn: the answer of the network question, less what is hidden.

import type { NetworkQuery } from "../api/gen";
import type { View } from "../address/view";

export interface SceneNode {
  id: string;
  kind: "Person" | "Country";
  name: string;
  /** The country served, or the country itself; null for international officials. */
  country: { id: string; name: string } | null;
  meetings: number;
  /** How many of the nodes in the scene it met. */
  ties: number;
}

export interface Tie {
  id: string;
  source: string;
  target: string;
  meetings: number;
  first: string | null;
  last: string | null;
}

export interface Scene {
  nodes: readonly SceneNode[];
  ties: readonly Tie[];
  /** Nodes that have no meeting which the filters let through: they aren't shown. */
  idle: number;
  total: { nodes: number; ties: number };
  truncated: boolean;
}

export const nothing: Scene = {
  nodes: [],
  ties: [],
  idle: 0,
  total: { nodes: 0, ties: 0 },
  truncated: false,
};

type Answer = NonNullable<NetworkQuery["network"]>;

/** The scene of an answer: of the first question, or of the one about its nodes and the added ones. */
export function sceneOf(answer: Answer, hidden: View["hidden"]): Scene {
  const away = new Set(hidden);
  const seen = answer.nodes.filter(({ entity }) => !away.has(entity.id));
  const active = seen.filter(({ meetings }) => meetings > 0);
  const kept = new Set(active.map(({ entity }) => entity.id));
  const ties = answer.edges
    .filter(({ source, target }) => kept.has(source) && kept.has(target))
    .map((edge) => ({ ...edge, id: tieId(edge.source, edge.target) }));

  const degree = new Map<string, number>();
  for (const { source, target } of ties) {
    degree.set(source, (degree.get(source) ?? 0) + 1);
    degree.set(target, (degree.get(target) ?? 0) + 1);
  }
  return {
    nodes: active.map(({ entity, meetings }) => ({
      id: entity.id,
      kind: entity.__typename === "Country" ? "Country" : "Person",
      name: entity.name,
      country:
        entity.__typename === "Person"
          ? entity.country
          : entity.__typename === "Country"
            ? { id: entity.id, name: entity.name }
            : null,
      meetings,
      ties: degree.get(entity.id) ?? 0,
    })),
    ties,
    idle: seen.length - active.length,
    total: { nodes: answer.totalNodes, ties: answer.totalEdges },
    truncated: answer.truncated,
  };
}

/** Of two ids in any order. */
export const tieId = (a: string, b: string) => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** Who met whom in the scene, those with most meetings first. */
export function neighbours(scene: Scene): Map<string, { id: string; tie: Tie }[]> {
  const all = new Map<string, { id: string; tie: Tie }[]>(scene.nodes.map(({ id }) => [id, []]));
  for (const tie of scene.ties) {
    all.get(tie.source)?.push({ id: tie.target, tie });
    all.get(tie.target)?.push({ id: tie.source, tie });
  }
  for (const list of all.values()) list.sort((a, b) => b.tie.meetings - a.tie.meetings);
  return all;
}

/** The view without the neighbours of a node that have no other tie in the scene. */
export function collapse(view: View, scene: Scene, id: string): View {
  const near = new Set(
    neighbours(scene)
      .get(id)
      ?.map((neighbour) => neighbour.id),
  );
  const middle = new Set([...view.around, ...view.pinned, ...view.selected]);
  const gone = scene.nodes
    .filter((node) => near.has(node.id) && node.ties === 1 && !middle.has(node.id))
    .map((node) => node.id);
  return away(view, gone);
}

/** The view without these nodes: what was added is no more, the rest is hidden. */
export function away(view: View, ids: readonly string[]): View {
  const gone = new Set(ids);
  const without = (list: readonly string[]) => list.filter((id) => !gone.has(id));
  const added = new Set(view.added);
  return {
    ...view,
    added: without(view.added),
    hidden: [...view.hidden, ...ids.filter((id) => !added.has(id))],
    pinned: without(view.pinned),
    selected: without(view.selected),
  };
}

/** The view with these nodes, too: hidden ones are shown again. */
export function withAdded(view: View, ids: readonly string[]): View {
  const more = new Set(ids);
  return {
    ...view,
    added: [...new Set([...view.added, ...ids])],
    hidden: view.hidden.filter((id) => !more.has(id)),
  };
}
