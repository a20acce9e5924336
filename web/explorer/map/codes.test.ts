import type { Topology } from "topojson-specification";
import { expect, test } from "vitest";
import atlas from "world-atlas/countries-110m.json";

import { codeOf } from "./codes";

interface Shape {
  id?: string;
  properties: { name: string };
}

test("every country of the atlas has its code, but for those that ISO has none for", () => {
  const { countries } = (atlas as unknown as Topology).objects;
  const shapes = (countries as unknown as { geometries: Shape[] }).geometries;
  const without = shapes
    .filter(({ id, properties }) => codeOf({ id, name: properties.name }) === null)
    .map(({ properties }) => properties.name);
  expect(without.sort()).toEqual(["N. Cyprus", "Somaliland"]);
});

test.each([
  ["356", "India", "IN"],
  ["004", "Afghanistan", "AF"],
  ["4", "Afghanistan", "AF"],
  [undefined, "Kosovo", "XK"],
])("%s %s is %s", (id, name, code) => {
  expect(codeOf({ id, name })).toBe(code);
});
