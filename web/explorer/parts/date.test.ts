import { expect, test } from "vitest";

import { dateInWords } from "./date";

test.each([
  ["2024-01-03", "en", "January 3, 2024"],
  ["2024-01", "en", "January 2024"],
  ["2024", "en", "2024"],
  ["2024-01-03", "hi", "3 जनवरी 2024"],
  ["2024-01", "hi", "जनवरी 2024"],
  ["2024-01-03", "ur", "3 جنوری، 2024"],
  ["2024-01", "ur", "جنوری 2024"],
])("%s in %s is %s", (date, tongue, words) => {
  expect(dateInWords(date, tongue)).toBe(words);
});

test("a month can be short", () => {
  expect(dateInWords("2024-09-03", "en", "short")).toBe("Sep 3, 2024");
});
