// From the API's timeline to bars.
//
// Meetings whose month isn't known are none of January's: they are kept apart, by year,
// and meetings without a date apart from those.

import { monthsOf, type Range } from "./span";

/** A row of the API's timeline(by: MONTH): a month, a year, or undated. */
export interface Row {
  period: string | null;
  meetings: number;
}

export interface Count {
  held: number;
  other: number; // planned or cancelled
}

export interface Bar extends Count {
  at: number; // its first month
}

export interface Bars {
  unit: 1 | 12; // months that a bar spans
  all: Range; // whole years
  bars: Bar[];
  loose: Bar[]; // by year: meetings whose month isn't known; none when bars are years
  undated: Count;
  most: number; // the tallest bar
}

// A bar that is thinner can be neither seen nor hit.
const thinnest = 4;

/** Bars that fit into a width; null when nothing has a date. */
export function barsOf(held: readonly Row[], other: readonly Row[], width: number): Bars | null {
  const months = new Map<number, Bar>();
  const years = new Map<number, Bar>();
  const undated: Count = { held: 0, other: 0 };
  const count = (rows: readonly Row[], kind: keyof Count) => {
    for (const { period, meetings } of rows) {
      if (period === null) undated[kind] += meetings;
      else barAt(period.length === 4 ? years : months, monthsOf(period)[0])[kind] += meetings;
    }
  };
  count(held, "held");
  count(other, "other");

  const starts = [...months.keys(), ...years.keys()];
  if (starts.length === 0) return null;
  const first = Math.floor(Math.min(...starts) / 12) * 12;
  const end = Math.floor(Math.max(...starts) / 12) * 12 + 12;
  const unit = width / (end - first) >= thinnest ? 1 : 12;
  if (unit === 12) {
    for (const month of months.values()) {
      const year = barAt(years, month.at - (month.at % 12));
      year.held += month.held;
      year.other += month.other;
    }
  }
  const bars = inOrder(unit === 12 ? years : months);
  return {
    unit,
    all: [first, end],
    bars,
    loose: unit === 12 ? [] : inOrder(years),
    undated,
    most: Math.max(1, ...bars.map(total)),
  };
}

export const total = ({ held, other }: Count): number => held + other;

function barAt(bars: Map<number, Bar>, at: number): Bar {
  const known = bars.get(at);
  if (known) return known;
  const bar = { at, held: 0, other: 0 };
  bars.set(at, bar);
  return bar;
}

function inOrder(bars: Map<number, Bar>): Bar[] {
  return [...bars.values()].sort((a, b) => a.at - b.at);
}

/**
 * How many meetings a range has: those that lie in it for certain, and those that may,
 * since all that is known is a year that reaches beyond the range.
 */
export function countIn(bars: Bars, [from, end]: Range): { certain: number; possible: number } {
  let certain = 0;
  let possible = 0;
  const add = (bar: Bar, length: number) => {
    if (bar.at >= from && bar.at + length <= end) certain += total(bar);
    else if (bar.at < end && bar.at + length > from) possible += total(bar);
  };
  bars.bars.forEach((bar) => add(bar, bars.unit));
  bars.loose.forEach((bar) => add(bar, 12));
  return { certain, possible };
}

/** Meetings by year, whatever the bars are: the chart as a table. */
export function byYear({ bars, loose }: Bars): Bar[] {
  const years = new Map<number, Bar>();
  for (const bar of [...bars, ...loose]) {
    const year = barAt(years, bar.at - (bar.at % 12));
    year.held += bar.held;
    year.other += bar.other;
  }
  return inOrder(years);
}

/** The years to write under the axis, so that each has some room. */
export function labelledYears([first, end]: Range, width: number): number[] {
  const room = 40;
  const years = (end - first) / 12;
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((n) => (width * n) / years >= room) ?? 200;
  const labels = [];
  for (let year = Math.ceil(first / 12 / step) * step; year * 12 < end; year += step) {
    labels.push(year * 12);
  }
  return labels;
}
