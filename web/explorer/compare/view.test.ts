import { expect, test } from "vitest";

import { overlapping, paramsOf, presetsOf, viewOf } from "./view";

test("the address is the view, and the view the address", () => {
  const address = "before=2019..2019&after=2023-01..2023-06&level=country&around=PK";
  const { times, ...rest } = viewOf(new URLSearchParams(address));
  expect(times).toEqual({
    before: { from: "2019", to: "2019" },
    after: { from: "2023-01", to: "2023-06" },
  });
  expect(times && decodeURIComponent(paramsOf({ ...times, ...rest }).toString())).toBe(address);
});

test("an address without two times has none", () => {
  expect(viewOf(new URLSearchParams("before=2019..2019")).times).toBeNull();
});

test("presets lie in the graph's time", () => {
  expect(
    presetsOf("2015-01-25", "2025-12-05").map(({ before, after }) => [
      `${before.from}..${before.to}`,
      `${after.from}..${after.to}`,
    ]),
  ).toEqual([
    ["2021..2021", "2025..2025"],
    ["2024..2024", "2025..2025"],
    ["2015..2020", "2021..2025"],
    ["2020..2022", "2023..2025"],
  ]);
  expect(presetsOf("2025-01-01", "2025-12-05")).toEqual([]);
});

test.each([
  [{ from: "2019", to: "2020" }, { from: "2020-06", to: "2021" }, true],
  [{ from: "2019", to: "2020" }, { from: "2021", to: "2021" }, false],
  [{ from: "2019" }, { from: "2021", to: "2021" }, true],
])("%j and %j overlap: %s", (before, after, want) => {
  expect(overlapping(before, after)).toBe(want);
});
