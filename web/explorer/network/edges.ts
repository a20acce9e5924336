// Plane geometry: which tie is under the pointer, who is inside a lasso, who is next.

import type { Place } from "../address/places";

interface Ends {
  id: string;
  source: string;
  target: string;
}

/** The tie that passes nearest to a point, if within reach. */
export function nearestTie(
  ties: readonly Ends[],
  places: ReadonlyMap<string, Place>,
  point: Place,
  reach: number,
): string | null {
  let nearest: string | null = null;
  let best = reach;
  for (const { id, source, target } of ties) {
    const [a, b] = [places.get(source), places.get(target)];
    const distance = a && b ? distanceTo(a, b, point) : Infinity;
    if (distance < best) [nearest, best] = [id, distance];
  }
  return nearest;
}

/** From a point to the line between two others. */
function distanceTo(a: Place, b: Place, { x, y }: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length ? ((x - a.x) * dx + (y - a.y) * dy) / length : 0;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}

/** Whether a point is inside a closed line (crossed an odd number of times to get out). */
export function isInside(line: readonly Place[], { x, y }: Place): boolean {
  let inside = false;
  line.forEach((a, i) => {
    const b = line.at(i - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

export type Way = "left" | "right" | "up" | "down";

const ways: Record<Way, Place> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Of some places on the screen, the one that lies best that way: near, and not aside. */
export function nextThatWay(
  from: Place,
  candidates: readonly (readonly [id: string, place: Place])[],
  way: Way,
): string | null {
  const { x, y } = ways[way];
  let next: string | null = null;
  let best = Infinity;
  for (const [id, place] of candidates) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y - dy * x);
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= ahead * 1.8 && cost < best) [next, best] = [id, cost];
  }
  return next;
}
