import { expect, test } from "vitest";

import { monthsOf, moved, periodFromText, periodOf, rangeOf, snapped } from "./span";

const all = [2015 * 12, 2026 * 12] as const;

test.each([
  ["2019", [2019 * 12, 2020 * 12]],
  ["2019-03", [2019 * 12 + 2, 2019 * 12 + 3]],
  ["2019-12-31", [2019 * 12 + 11, 2020 * 12]],
])("%s can mean these months", (date, months) => {
  expect(monthsOf(date)).toEqual(months);
});

test.each([
  [{ from: "2019", to: "2020" }],
  [{ from: "2019-03", to: "2019-03" }],
  [{ from: "2019-03", to: "2020-12" }],
])("a period and its range are the same: %j", (period) => {
  expect(periodOf(rangeOf(period, all))).toEqual(period);
});

test("an open end is the end of all", () => {
  expect(rangeOf({ from: "2019" }, all)).toEqual([2019 * 12, 2026 * 12]);
});

test.each([
  ["to the nearest months", [24230.4, 24235.6], 1, [24230, 24236]],
  ["to a month at least", [24230.1, 24230.2], 1, [24230, 24231]],
  ["to years", [24230, 24250], 12, [24228, 24252]],
  ["into the whole", [0, 99999], 1, [...all]],
] as const)("a drawn range is rounded %s", (_, drawn, unit, want) => {
  expect(snapped(drawn, unit, all)).toEqual(want);
});

test("a window moves to the end, and no further", () => {
  expect(moved([all[1] - 12, all[1] - 2], 5, all)).toEqual([all[1] - 10, all[1]]);
  expect(moved([all[1] - 12, all[1]], 5, all)).toBeNull();
});

test.each([
  ["2019-03..2020", { from: "2019-03", to: "2020" }],
  ["2020..2019", null],
  ["2019", null],
  ["2019-13..2020", null],
  [null, null],
])("the address's %s is the period %j", (text, period) => {
  expect(periodFromText(text)).toEqual(period);
});
