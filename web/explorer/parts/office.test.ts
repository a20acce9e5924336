import { expect, test } from "vitest";

import { lastOffice } from "./office";

const tenure = (title: string, from: string | null, to: string | null) => ({
  title,
  from,
  to,
  earliest: from,
  latest: to,
});

test.each([
  ["nobody's", [], undefined],
  [
    "the open one",
    [tenure("minister", "2010", "2014"), tenure("president", "2014", null)],
    "president",
  ],
  ["the open one that began last", [tenure("a", "2020", null), tenure("b", "2022", null)], "b"],
  ["the one that ended last", [tenure("b", "2016", "2020"), tenure("a", "2010", "2016")], "b"],
  [
    "an open one before one that ended later",
    [tenure("b", "2016", "2024"), tenure("a", "2010", null)],
    "a",
  ],
  ["one without any date", [tenure("a", null, null)], "a"],
])("%s", (_, tenures, title) => {
  expect(lastOffice(tenures)?.title).toBe(title);
});
