// Where nodes begin, before a layout moves them: known ones where they are, new ones
// beside whom they met, the others by their ids. The same graph always begins the same.

import type { Place } from "../address/places";
import { neighbours, type Scene } from "./scene";

/** Places for all nodes, and which of them are new. */
export function startPlaces(scene: Scene, known: ReadonlyMap<string, Place>) {
  const near = neighbours(scene);
  const places = new Map<string, Place>();
  const fresh = new Set<string>();
  for (const { id } of scene.nodes) {
    const place = known.get(id);
    if (place) places.set(id, place);
    else fresh.add(id);
  }
  const spread = 20 * Math.sqrt(scene.nodes.length);
  for (const id of fresh) {
    const { angle, share } = chance(id);
    const beside = near.get(id)?.find((neighbour) => known.has(neighbour.id));
    const centre = (beside && known.get(beside.id)) ?? { x: 0, y: 0 };
    const radius = known.size && beside ? 8 + 12 * share : spread * Math.sqrt(share);
    places.set(id, {
      x: centre.x + radius * Math.cos(angle),
      y: centre.y + radius * Math.sin(angle),
    });
  }
  return { places, fresh };
}

/** An angle and a number from 0 to 1 that follow from an id alone. */
function chance(id: string): { angle: number; share: number } {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return { angle: ((hash & 0xffff) / 0x10000) * 2 * Math.PI, share: (hash >>> 16) / 0x10000 };
}
