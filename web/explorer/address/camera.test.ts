import { expect, test } from "vitest";

import { readCamera, whole, writeCamera } from "./camera";

test("a camera comes back, to four places", () => {
  const fragment = `#p=AAAA${writeCamera({ x: 0.123456, y: -0.25, ratio: 0.5 })}`;
  expect(fragment).toBe("#p=AAAA&c=0.1235,-0.25,0.5");
  expect(readCamera(fragment)).toEqual({ x: 0.1235, y: -0.25, ratio: 0.5 });
});

test("the whole picture is left out", () => {
  expect(writeCamera({ x: 0.500000001, y: 0.5, ratio: 1 })).toBe("");
  expect(readCamera("#p=AAAA")).toEqual(whole);
  expect(readCamera("")).toEqual(whole);
});

test.each([
  "",
  "1,2",
  "1,2,3,4",
  "a,b,c",
  "0.5,0.5,0",
  "0.5,0.5,9",
  "0.5,0.5,-1",
  "1e3,0,1",
  "NaN,0,1",
])("broken: %j", (text) => {
  expect(readCamera(`#p=AAAA&c=${text}`)).toBeNull();
});
