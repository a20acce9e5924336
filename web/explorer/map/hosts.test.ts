import { expect, test } from "vitest";

import { hostsOf, radius, shade } from "./hosts";

const place = (id: string, meetings: number, country: string | null, known = true) => ({
  meetings,
  node: {
    __typename: "Place" as const,
    id,
    name: id,
    location: known ? { latitude: 10, longitude: 20 } : null,
    country: country ? { id: country, name: country } : null,
  },
});

const country = (id: string, meetings: number) => ({ meetings, country: { id, name: id } });

test("a country counts what its places don't show, and none is lost for want of a position", () => {
  const hosts = hostsOf({
    hosts: [country("XR", 9), country("XL", 4), country("XG", 2)],
    top: [
      place("xr-strelsau", 5, "XR"),
      place("xl-lutha", 4, "XL"),
      place("xr-zenda", 2, "XR", false),
      place("atlantis", 1, null),
    ],
  });
  expect(hosts.map(({ id, meetings, elsewhere }) => [id, meetings, elsewhere])).toEqual([
    ["XR", 9, 2],
    ["XL", 4, 0],
    ["XG", 2, 2],
    ["", 1, 0],
  ]);
  expect(hosts[0]?.places.map(({ id, at }) => [id, at])).toEqual([
    ["xr-strelsau", [20, 10]],
    ["xr-zenda", null],
  ]);
});

test("shades double", () => {
  expect([0, 1, 6, 12, 24, 48].map((meetings) => shade(meetings, 48))).toEqual([0, 1, 1, 2, 3, 4]);
});

test("a circle's area stands for the number", () => {
  expect(radius(40, 40, 20)).toBe(20);
  expect(radius(10, 40, 20)).toBe(10);
});
