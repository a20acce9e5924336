import { expect, test } from "vitest";

import { readPlaces, writePlaces, type Place } from "./places";

const places = new Map<string, Place>([
  ["b", { x: -120.5, y: 33 }],
  ["a", { x: 0, y: 0 }],
  ["c", { x: 512.25, y: -80.125 }],
]);

test("places come back to within a step of the grid", () => {
  const back = readPlaces(writePlaces(places), places.keys());
  const grid = (512.25 + 120.5) / 4095;
  for (const [id, { x, y }] of places) {
    expect(Math.abs((back?.get(id)?.x ?? NaN) - x), id).toBeLessThanOrEqual(grid);
    expect(Math.abs((back?.get(id)?.y ?? NaN) - y), id).toBeLessThanOrEqual(grid);
  }
});

test("places that came from an address give the same address again", () => {
  const address = writePlaces(places);
  expect(writePlaces(readPlaces(address, places.keys()) ?? new Map())).toBe(address);
});

test("what follows the places in the fragment is none of theirs", () => {
  const address = `${writePlaces(places)}&c=0.5,0.5,0.2`;
  expect(readPlaces(address, places.keys())?.size).toBe(3);
});

test("one node, and none", () => {
  const one = new Map([["a", { x: 7, y: 8 }]]);
  expect(readPlaces(writePlaces(one), ["a"])).toEqual(one);
  expect(writePlaces(new Map())).toBe("");
});

test("two thousand nodes take four letters each", () => {
  const many = new Map(Array.from({ length: 2000 }, (_, i) => [`n${i}`, { x: i, y: -i }]));
  expect(writePlaces(many).length).toBeLessThan(8100);
});

test.each([
  ["places of other ids", writePlaces(places), ["a", "b", "d"]],
  ["places of more ids", writePlaces(places), ["a", "b"]],
  ["something else", "#content", ["a"]],
  ["no base64", "#p=%%%", ["a"]],
  ["nothing", "", ["a"]],
])("%s are none", (_, fragment, ids) => {
  expect(readPlaces(fragment, ids)).toBeNull();
});
