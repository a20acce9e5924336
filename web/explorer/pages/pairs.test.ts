import { expect, test } from "vitest";

import { topPairs } from "./pairs";

const nodes = [9, 5, 3].map((meetings, i) => ({ meetings, entity: { id: "ABC".charAt(i) } }));
const edges = [
  { source: "A", target: "B", meetings: 5 },
  { source: "A", target: "C", meetings: 3 },
  { source: "B", target: "C", meetings: 1 },
];
const ids = (truncated: boolean, most: number) =>
  topPairs({ truncated, nodes, edges }, most).map(({ a, b }) => a.id + b.id);

test("the whole network gives as many pairs as asked for", () => {
  expect(ids(false, 2)).toEqual(["AB", "AC"]);
  expect(ids(false, 9)).toEqual(["AB", "AC", "BC"]);
});

test("a network that is cut off gives only pairs that no missing one can pass", () => {
  expect(ids(true, 9)).toEqual(["AB", "AC"]);
});
