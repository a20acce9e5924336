import { expect, test } from "vitest";

import type { Answer } from "./answer";
import { sceneOf } from "./scene";

const relationship = (id: string, from: string, to: string) => ({
  id,
  type: "MET",
  from,
  to,
  properties: {},
});

test("one tie a pair, as wide as it has relationships; ends that the rows lack aren't drawn", () => {
  const node = (id: string) => ({ id, labels: ["Person"], properties: { name: id.toUpperCase() } });
  const answer: Answer = {
    columns: [],
    rows: [],
    graph: {
      nodes: [node("a"), node("b"), node("c")],
      relationships: [
        relationship("1", "a", "b"),
        relationship("2", "b", "a"),
        relationship("3", "a", "a"),
        relationship("4", "a", "elsewhere"),
      ],
    },
    truncated: null,
    notifications: [],
    summary: { rows: 0, bytes: 0, planMs: 0, databaseMs: 0 },
  };
  const scene = sceneOf(answer);
  expect(scene.ties).toEqual([
    { id: "a~b", source: "a", target: "b", meetings: 2, first: null, last: null },
  ]);
  expect(scene.nodes.map(({ name, ties }) => [name, ties])).toEqual([
    ["A", 1],
    ["B", 1],
    ["C", 0],
  ]);
});
