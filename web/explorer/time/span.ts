// Months as numbers, and the periods that the address and the API speak of.
//
// A month is counted from the year 0: January 2019 is 2019 * 12. A range runs from its
// first month to the one behind its last.

import type { Period } from "../api/gen";

export type Range = readonly [from: number, end: number];

/** The months that a partial date can mean. */
export function monthsOf(date: string): Range {
  const [year, month] = date.split("-").map(Number);
  if (year === undefined || Number.isNaN(year)) {
    throw new Error(`date "${date}": want YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  if (month === undefined) return [year * 12, year * 12 + 12];
  return [year * 12 + month - 1, year * 12 + month];
}

/** A period as months; an open end is that of all. */
export function rangeOf(period: Period, all: Range): Range {
  return [
    period.from ? monthsOf(period.from)[0] : all[0],
    period.to ? monthsOf(period.to)[1] : all[1],
  ];
}

/** A range as a period: in years where it is whole years, else in months. */
export function periodOf([from, end]: Range): Period {
  const last = end - 1;
  if (from % 12 === 0 && end % 12 === 0) {
    return { from: yearText(from), to: yearText(last) };
  }
  return { from: monthText(from), to: monthText(last) };
}

export function monthText(month: number): string {
  return `${yearText(month)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function yearText(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, "0");
}

/** A range drawn by hand, rounded to whole units, at least one, inside all. */
export function snapped([from, end]: Range, unit: number, all: Range): Range {
  const start = clamp(Math.round(from / unit) * unit, all[0], all[1] - unit);
  const stop = clamp(Math.round(end / unit) * unit, start + unit, all[1]);
  return [start, stop];
}

/** The range moved by some months; null when it can't move on. */
export function moved([from, end]: Range, by: number, all: Range): Range | null {
  const room = all[1] - end;
  if (room <= 0) return null;
  const step = Math.min(by, room);
  return [from + step, end + step];
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

const isDate = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** "2019-03..2020" of an address as a period; null for anything else. */
export function periodFromText(text: string | null): Period | null {
  const [from, to] = (text ?? "").split("..");
  if (!from || !to || !isDate.test(from) || !isDate.test(to)) return null;
  return monthsOf(from)[0] < monthsOf(to)[1] ? { from, to } : null;
}

/** A period as an address has it. */
export function periodAsText({ from, to }: Period): string {
  return `${from ?? ""}..${to ?? ""}`;
}
