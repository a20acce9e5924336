// How many meetings in each year, with the years between that had none.

export interface YearCount {
  /** Null: meetings without a date. */
  year: string | null;
  held: number;
  /** Planned or cancelled. */
  other: number;
}

interface Period {
  period: string | null;
  meetings: number;
}

/** Joins the counts by year, oldest first, undated last. */
export function yearCounts(held: readonly Period[], other: readonly Period[]): YearCount[] {
  const counts = new Map<string | null, YearCount>();
  const at = (year: string | null) => {
    const count = counts.get(year) ?? { year, held: 0, other: 0 };
    counts.set(year, count);
    return count;
  };
  for (const { period, meetings } of held) at(period).held += meetings;
  for (const { period, meetings } of other) at(period).other += meetings;
  const years = [...counts.keys()].flatMap((year) => (year === null ? [] : [Number(year)]));
  const first = Math.min(...years);
  const filled = Array.from({ length: years.length ? Math.max(...years) - first + 1 : 0 }, (_, i) =>
    at(String(first + i).padStart(4, "0")),
  );
  const undated = counts.get(null);
  return undated ? [...filled, undated] : filled;
}
