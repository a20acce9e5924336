import { expect, test } from "vitest";

import { viewOf } from "../address/view";
import { groupsOf } from "./colours";
import { isInside, nearestTie, nextThatWay } from "./edges";
import { away, collapse, sceneOf, withAdded, type SceneNode } from "./scene";
import { sorted } from "./sorting";
import { startPlaces } from "./start";

const person = (id: string, meetings: number, country = "XA") => ({
  meetings,
  entity: {
    __typename: "Person" as const,
    id,
    name: id.toUpperCase(),
    country: { id: country, name: country },
  },
});
const edge = (source: string, target: string, meetings = 1) => ({
  source,
  target,
  meetings,
  first: null,
  last: null,
});

// hub met a, b and c; a met b; d met nobody whom the filters let through.
const answer = {
  truncated: false,
  totalNodes: 5,
  totalEdges: 4,
  nodes: [person("hub", 9), person("a", 3), person("b", 2), person("c", 1), person("d", 0)],
  edges: [edge("a", "hub", 3), edge("b", "hub"), edge("c", "hub"), edge("a", "b")],
};
const scene = sceneOf(answer, []);

test("a scene leaves out who has no meeting that fits, and counts them", () => {
  expect(scene.nodes.map(({ id, ties }) => [id, ties])).toEqual([
    ["hub", 3],
    ["a", 2],
    ["b", 2],
    ["c", 1],
  ]);
  expect(scene.idle).toBe(1);
});

test("a scene leaves out what is hidden, with its ties", () => {
  const { nodes, ties } = sceneOf(answer, ["a"]);
  expect(nodes.map(({ id }) => id)).toEqual(["hub", "b", "c"]);
  expect(ties.map(({ id }) => id)).toEqual(["b~hub", "c~hub"]);
});

test("collapsing takes those who have no other tie, and no one from the middle", () => {
  expect(collapse(viewOf(["hub"]), scene, "hub").hidden).toEqual(["c"]);
  expect(collapse(viewOf(["c"]), scene, "hub").hidden).toEqual([]);
});

test("what was added is no more when it is taken away; adding shows what was hidden", () => {
  const view = withAdded(viewOf(["hub"]), ["x"]);
  expect(away(view, ["x", "a"])).toMatchObject({ added: [], hidden: ["a"] });
  expect(withAdded(away(view, ["a"]), ["a"]).hidden).toEqual([]);
});

test("the same graph begins at the same places; known nodes keep theirs", () => {
  expect(startPlaces(scene, new Map())).toEqual(startPlaces(scene, new Map()));
  const known = new Map([["hub", { x: 100, y: 50 }]]);
  const { places, fresh } = startPlaces(scene, known);
  expect(places.get("hub")).toEqual({ x: 100, y: 50 });
  expect([...fresh]).toEqual(["a", "b", "c"]);
  const { x, y } = places.get("a") ?? { x: NaN, y: NaN };
  expect(Math.hypot(x - 100, y - 50), "beside whom they met").toBeLessThan(21);
});

test("colours follow from codes, whoever is ahead; the rest is one group", () => {
  const of = (country: string, meetings: number): SceneNode => ({
    id: country,
    kind: "Country",
    name: country,
    country: { id: country, name: country },
    meetings,
    ties: 0,
  });
  const codes = ["XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI"];
  const one = groupsOf(codes.map((code, i) => of(code, 100 - i)));
  const other = groupsOf(codes.map((code, i) => of(code, code === "XI" ? 1 : 10 + i)));
  const colours = (groups: typeof one) =>
    new Map(groups.map(({ country, colours: [light] }) => [country, light]));
  expect(colours(one)).toEqual(colours(other));
  expect(new Set(colours(one).values()).size).toBe(9);
  expect(one.at(-1)).toMatchObject({ country: null, count: 1 });
});

test("the tie under the pointer, the inside of a lasso, the neighbour that way", () => {
  const places = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 100, y: 0 }],
  ]);
  const ties = [{ id: "a~b", source: "a", target: "b" }];
  expect(nearestTie(ties, places, { x: 50, y: 5 }, 6)).toBe("a~b");
  expect(nearestTie(ties, places, { x: 50, y: 7 }, 6)).toBeNull();
  expect(nearestTie(ties, places, { x: 110, y: 0 }, 6)).toBeNull();

  const square = [places.get("a"), places.get("b"), { x: 100, y: 90 }, { x: 0, y: 90 }];
  const line = square.map((place) => place ?? { x: NaN, y: NaN });
  expect(isInside(line, { x: 50, y: 50 })).toBe(true);
  expect(isInside(line, { x: 150, y: 50 })).toBe(false);

  const around = [
    ["near", { x: 10, y: 1 }],
    ["far", { x: 90, y: 0 }],
    ["above", { x: 0, y: -20 }],
  ] as const;
  expect(nextThatWay({ x: 0, y: 0 }, around, "right")).toBe("near");
  expect(nextThatWay({ x: 0, y: 0 }, around, "up")).toBe("above");
  expect(nextThatWay({ x: 0, y: 0 }, around, "left")).toBeNull();
});

test("rows are sorted by numbers and by words; unknown ones come last either way", () => {
  const rows = [{ n: 2 }, { n: null }, { n: 10 }];
  const columns = [{ key: "n", value: ({ n }: { n: number | null }) => n }];
  const order = (down: boolean) =>
    sorted(rows, columns, { key: "n", down }, "en").map(({ n }) => n);
  expect(order(false)).toEqual([2, 10, null]);
  expect(order(true)).toEqual([10, 2, null]);
});
