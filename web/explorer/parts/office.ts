// Which of a person's offices is the present or last known one.

export interface Tenure {
  title: string;
  from: string | null;
  to: string | null;
  earliest: string | null;
  latest: string | null;
}

/**
 * The tenure without a known end that began last; if all have ended, the one that ended
 * last. An open end means that it is still held, or that its end isn't known.
 */
export function lastOffice<T extends Tenure>(tenures: readonly T[]): T | null {
  const open = tenures.filter((tenure) => tenure.to === null);
  return open.length ? greatest(open, "earliest") : greatest(tenures, "latest");
}

function greatest<T extends Tenure>(tenures: readonly T[], by: "earliest" | "latest"): T | null {
  return tenures.reduce<T | null>(
    (best, tenure) => (best && (best[by] ?? "") >= (tenure[by] ?? "") ? best : tenure),
    null,
  );
}
