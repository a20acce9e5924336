// What the address of a comparison holds.

import type { NetworkLevel, Period } from "../api/gen";
import { monthsOf, periodAsText, periodFromText, yearText } from "../time/span";

export interface View {
  before: Period;
  after: Period;
  level: NetworkLevel;
  around: string | null; // id of a person or a country
}

export interface Preset {
  before: Period;
  after: Period;
}

/** Two times of an address; null where it lacks one of them. */
export function viewOf(params: URLSearchParams): Omit<View, "before" | "after"> & {
  times: Preset | null;
} {
  const [before, after] = [
    periodFromText(params.get("before")),
    periodFromText(params.get("after")),
  ];
  return {
    times: before && after ? { before, after } : null,
    level: params.get("level") === "country" ? "COUNTRY" : "PERSON",
    around: params.get("around") ?? null,
  };
}

export function paramsOf({ before, after, level, around }: View): URLSearchParams {
  return new URLSearchParams({
    before: periodAsText(before),
    after: periodAsText(after),
    ...(level === "COUNTRY" && { level: "country" }),
    ...(around && { around }),
  });
}

/**
 * Pairs of times worth a click, by the first and the last day of the graph: the last
 * whole year and the one four years before, the halves, the last two years.
 */
export function presetsOf(first: string, last: string): Preset[] {
  const start = Math.floor(monthsOf(first)[0] / 12);
  const end = Math.floor(monthsOf(last)[0] / 12);
  const years = (from: number, to: number): Period => ({
    from: yearText(from * 12),
    to: yearText(to * 12),
  });
  if (end === start) return [];
  const half = Math.floor((start + end) / 2);
  const presets = [
    { before: years(end - 1, end - 1), after: years(end, end) },
    { before: years(start, half), after: years(half + 1, end) },
  ];
  if (end - start >= 4)
    presets.unshift({ before: years(end - 4, end - 4), after: years(end, end) });
  if (end - start >= 5) {
    presets.push({ before: years(end - 5, end - 3), after: years(end - 2, end) });
  }
  return presets;
}

/** Do two times share a day? A meeting then counts in both. */
export function overlapping(before: Period, after: Period): boolean {
  const [a, b] = [before, after].map(({ from, to }) => [
    from ? monthsOf(from)[0] : -Infinity,
    to ? monthsOf(to)[1] : Infinity,
  ]) as [[number, number], [number, number]];
  return a[0] < b[1] && b[0] < a[1];
}
