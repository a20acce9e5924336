// The country pairs with most meetings, from a network that may be cut off.

interface Network<Entity extends { id: string }> {
  truncated: boolean;
  nodes: { meetings: number; entity: Entity }[];
  edges: { source: string; target: string; meetings: number }[];
}

export interface Pair<Entity> {
  a: Entity;
  b: Entity;
  meetings: number;
}

/**
 * At most so many pairs, most meetings first. Of a network that is cut off come only
 * pairs that are certain: whoever was left out has no more meetings than the last node,
 * and so no pair with more.
 */
export function topPairs<Entity extends { id: string }>(
  network: Network<Entity>,
  most: number,
): Pair<Entity>[] {
  const entities = new Map(network.nodes.map(({ entity }) => [entity.id, entity]));
  const least = network.truncated ? Math.min(...network.nodes.map((node) => node.meetings)) : 0;
  return network.edges
    .filter(({ meetings }) => meetings >= least)
    .slice(0, most)
    .flatMap(({ source, target, meetings }) => {
      const [a, b] = [entities.get(source), entities.get(target)];
      return a && b ? [{ a, b, meetings }] : [];
    });
}
