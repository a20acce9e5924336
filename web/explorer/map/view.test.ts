import { expect, test } from "vitest";

import { conditions, paramsOf, viewOf } from "./view";

test.each([
  [""],
  ["period=2019..2020-06"],
  ["period=2019..2020&status=planned&place=in-new-delhi"],
  ["status=any&country=IN"],
])("the address ?%s is the view, and the view the address", (address) => {
  const params = paramsOf(viewOf(new URLSearchParams(address)));
  expect(decodeURIComponent(params.toString())).toBe(address);
});

test("an address that makes no sense is all held meetings", () => {
  const view = viewOf(new URLSearchParams("period=yesterday&status=dreamt"));
  expect(view).toEqual({ period: null, status: "held", chosen: null });
  expect(conditions(view)).toEqual({ status: { eq: "HELD" } });
});
