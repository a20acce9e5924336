import { expect, test } from "vitest";

import { fromFragment, toFragment } from "./link";

test.each([
  ["a statement", { statement: "MATCH (n)\nRETURN n & '#'", parameters: "" }],
  ["parameters", { statement: "RETURN $name", parameters: '{\n  "name": "नरेंद्र मोदी"\n}' }],
  ["parameters with a mistake", { statement: "RETURN $a", parameters: '{"a": ' }],
])("a link carries %s there and back", (_, draft) => {
  expect(fromFragment(toFragment(draft))).toEqual(draft);
});

test("a fragment of something else carries nothing", () => {
  expect(fromFragment("#content")).toBeNull();
  expect(fromFragment("")).toBeNull();
});
