import { expect, test } from "vitest";

import type { Answer, Value } from "./answer";
import { compare, inText, things } from "./value";

const answer: Answer = {
  columns: ["x"],
  rows: [],
  graph: {
    nodes: [
      { id: "n1", labels: ["Person"], properties: { id: "xa-ada", name: "Ada" } },
      { id: "n2", labels: ["Meeting"], properties: { id: "m1" } },
    ],
    relationships: [{ id: "r1", type: "ATTENDED", from: "n1", to: "n2", properties: { side: 1 } }],
  },
  truncated: null,
  notifications: [],
  summary: { rows: 0, bytes: 0, planMs: 0, databaseMs: 0 },
};
const all = things(answer);

test.each<[string, Value, string]>([
  ["a number", 3, "3"],
  ["nothing", null, ""],
  ["a node by its name", { $node: "n1" }, "Ada"],
  ["a node by its key", { $node: "n2" }, "m1"],
  ["a relationship", { $relationship: "r1" }, "ATTENDED (side 1)"],
  ["a path", { $path: { nodes: ["n1", "n2"], relationships: ["r1"] } }, "Ada -ATTENDED→ m1"],
  [
    "a path against the arrow",
    { $path: { nodes: ["n2", "n1"], relationships: ["r1"] } },
    "m1 ←ATTENDED- Ada",
  ],
  ["a point", { $point: { srid: 4326, coordinates: [77.2, 28.6] } }, "77.2, 28.6"],
  ["a list", [1, { $node: "n1" }], "1, Ada"],
  ["a map", { who: { $node: "n1" }, n: 2 }, "who: Ada, n: 2"],
])("shows %s", (_, value, text) => {
  expect(inText(value, all)).toBe(text);
});

test("orders numbers as numbers, and what is absent last", () => {
  const values: Value[] = [null, 10, 9, "b", "a2", "a10"];
  const numbers = [10, null, 9].sort((a, b) => compare(a, b, all));
  expect(numbers).toEqual([9, 10, null]);
  expect(values.filter((v) => typeof v === "string").sort((a, b) => compare(a, b, all))).toEqual([
    "a2",
    "a10",
    "b",
  ]);
});
