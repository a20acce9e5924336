import { expect, test } from "vitest";

import { disagreements } from "./disagree";

const report = (date: string | null, place: string | null, status = "HELD") => ({
  date,
  place,
  status,
});

test.each([
  ["alike", [report("2024-01-03", "Islamabad, PK"), report("2024-01-03", "Islamabad, PK")], []],
  ["one knows less", [report("2024-01-03", "Islamabad, PK"), report("2024-01", "PK")], []],
  ["one knows nothing", [report("2024-01-03", null), report(null, "PK")], []],
  ["dates", [report("2024-01-03", null), report("2024-01-04", null)], ["date"]],
  ["a day outside the month", [report("2024-01-03", null), report("2024-02", null)], ["date"]],
  ["a year is no beginning of another", [report("2024", null), report("202", null)], ["date"]],
  ["cities", [report(null, "Karachi, PK"), report(null, "Islamabad, PK")], ["place"]],
  ["status", [report(null, null, "PLANNED"), report(null, null)], ["status"]],
])("%s", (_, reports, claims) => {
  expect(disagreements(reports).map(({ claim }) => claim)).toEqual(claims);
});

test("both values are kept, with who gives them", () => {
  const [a, b, c] = [
    report("2024-01-03", null),
    report("2024-01-04", null),
    report("2024-01-03", null),
  ];
  expect(disagreements([a, b, c])[0]?.values).toEqual([
    { value: "2024-01-03", reports: [a, c] },
    { value: "2024-01-04", reports: [b] },
  ]);
});
