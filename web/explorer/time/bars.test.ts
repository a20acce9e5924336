import { expect, test } from "vitest";

import { barsOf, byYear, countIn, labelledYears } from "./bars";
import { monthsOf } from "./span";

const at = (date: string) => monthsOf(date)[0];

const held = [
  { period: "2019-03", meetings: 4 },
  { period: "2020", meetings: 2 },
  { period: "2020-06", meetings: 1 },
  { period: null, meetings: 7 },
];
const other = [{ period: "2020-06", meetings: 1 }];

test("a meeting whose month isn't known is in no month", () => {
  const bars = barsOf(held, other, 600);
  expect(bars).toEqual({
    unit: 1,
    all: [at("2019"), at("2021")],
    bars: [
      { at: at("2019-03"), held: 4, other: 0 },
      { at: at("2020-06"), held: 1, other: 1 },
    ],
    loose: [{ at: at("2020"), held: 2, other: 0 }],
    undated: { held: 7, other: 0 },
    most: 4,
  });
});

test("bars are years where months would be too thin, and nothing is lost", () => {
  const bars = barsOf(held, other, 60);
  expect(bars?.unit).toBe(12);
  expect(bars?.loose).toEqual([]);
  expect(bars?.bars).toEqual([
    { at: at("2019"), held: 4, other: 0 },
    { at: at("2020"), held: 3, other: 1 },
  ]);
});

test.each([
  ["all", "2019", "2020", { certain: 8, possible: 0 }],
  ["a year", "2020", "2020", { certain: 4, possible: 0 }],
  ["a part of a year with loose meetings", "2020-05", "2020-07", { certain: 2, possible: 2 }],
  ["a time before", "2019-01", "2019-02", { certain: 0, possible: 0 }],
])("counted in %s", (_, from, to, want) => {
  const bars = barsOf(held, other, 600);
  expect(bars && countIn(bars, [at(from), monthsOf(to)[1]])).toEqual(want);
});

test("years count every meeting that has a year", () => {
  const bars = barsOf(held, other, 600);
  expect(bars && byYear(bars)).toEqual([
    { at: at("2019"), held: 4, other: 0 },
    { at: at("2020"), held: 3, other: 1 },
  ]);
});

test("undated meetings alone give no bars", () => {
  expect(barsOf([{ period: null, meetings: 3 }], [], 600)).toBeNull();
});

test("labels stand where they have room", () => {
  expect(labelledYears([at("2015"), at("2026")], 900)).toHaveLength(11);
  expect(labelledYears([at("2015"), at("2026")], 250).map((month) => month / 12)).toEqual([
    2016, 2018, 2020, 2022, 2024,
  ]);
});
