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
  elsewhere: number; // meetings in places that the API didn't name
}

/** Hosts, most meetings first. All countries are among them, of places those with most meetings. */
export function hostsOf({ hosts: countries, top: places }: PlacesQuery): Host[] {
  const hosts = new Map<string, Host>();
  for (const { country, meetings } of countries ?? []) {
    const { id, name } = country;
    hosts.set(id, { id, name, meetings, places: [], elsewhere: meetings });
  }
  const nowhere: Host = { id: "", name: "", meetings: 0, places: [], elsewhere: 0 };
  for (const { node, meetings } of places ?? []) {
    if (node.__typename !== "Place") continue;
    const host = hosts.get(node.country?.id ?? "") ?? nowhere;
    if (host === nowhere) host.meetings += meetings;
    const { id, name, location } = node;
    const at: Place["at"] = location ? [location.longitude, location.latitude] : null;
    host.places.push({ id, name, meetings, at });
    host.elsewhere = Math.max(0, host.elsewhere - meetings); // a meeting may be in two places
  }
  return [...hosts.values(), ...(nowhere.meetings ? [nowhere] : [])].sort(
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
