// Places from the API, and the countries that they are in.

import type { PlacesQuery } from "../api/gen";

export interface Place {
  id: string;
  name: string;
  meetings: number;
  at: [longitude: number, latitude: number] | null; // null: not known
}

/** A country with the meetings that it hosted, and where. */
export interface Host {
  id: string; // empty: in no country that is known
  name: string;
  meetings: number;
  places: Place[]; // most meetings first
}

type Entry = NonNullable<PlacesQuery["top"]>[number];

/** Hosts, most meetings first. */
export function hostsOf(entries: readonly Entry[]): Host[] {
  const hosts = new Map<string, Host>();
  for (const { node, meetings } of entries) {
    if (node.__typename !== "Place") continue;
    const id = node.country?.id ?? "";
    const host = hosts.get(id) ?? { id, name: node.country?.name ?? "", meetings: 0, places: [] };
    const { location } = node;
    host.meetings += meetings;
    host.places.push({
      id: node.id,
      name: node.name,
      meetings,
      at: location ? [location.longitude, location.latitude] : null,
    });
    hosts.set(id, host);
  }
  return [...hosts.values()].sort(
    (a, b) => b.meetings - a.meetings || a.name.localeCompare(b.name),
  );
}

/** A step of 0 to 4 for shading: none, few, … most, each step twice the one before. */
export function shade(meetings: number, most: number): number {
  if (meetings === 0) return 0;
  return Math.max(1, 4 - Math.floor(Math.log2(most / meetings)));
}

/** A circle's radius: its area stands for the number. */
export function radius(meetings: number, most: number, largest: number): number {
  return Math.max(2.5, Math.sqrt(meetings / Math.max(most, 1)) * largest);
}
