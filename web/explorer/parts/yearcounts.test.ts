import { expect, test } from "vitest";

import { yearCounts } from "./yearcounts";

test("years without meetings are there, undated meetings come last", () => {
  const held = [
    { period: "2015", meetings: 3 },
    { period: "2018", meetings: 1 },
    { period: null, meetings: 2 },
  ];
  expect(yearCounts(held, [{ period: "2017", meetings: 1 }])).toEqual([
    { year: "2015", held: 3, other: 0 },
    { year: "2016", held: 0, other: 0 },
    { year: "2017", held: 0, other: 1 },
    { year: "2018", held: 1, other: 0 },
    { year: null, held: 2, other: 0 },
  ]);
});

test("no meetings, no years", () => {
  expect(yearCounts([], [])).toEqual([]);
});
