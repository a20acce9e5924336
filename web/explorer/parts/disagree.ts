// Where the reports of a meeting disagree about it.
//
// A report that knows less doesn't disagree: "2024-01" fits "2024-01-03", "PK" fits
// "Islamabad, PK".

export const claims = ["date", "place", "status"] as const;
export type Claim = (typeof claims)[number];

type Claims = { [claim in Claim]: string | null };

export interface Disagreement<Report> {
  claim: Claim;
  /** Each value with the reports that give it, in the order of the reports. */
  values: { value: string; reports: Report[] }[];
}

export function disagreements<Report extends Claims>(
  reports: readonly Report[],
): Disagreement<Report>[] {
  return claims.flatMap((claim) => {
    const values = new Map<string, Report[]>();
    for (const report of reports) {
      const value = report[claim];
      if (value !== null) values.set(value, [...(values.get(value) ?? []), report]);
    }
    const given = [...values.keys()];
    const differ = given.some((a) => given.some((b) => !fits[claim](a, b)));
    return differ
      ? [{ claim, values: [...values].map(([value, reports]) => ({ value, reports })) }]
      : [];
  });
}

const either = (holds: (a: string, b: string) => boolean) => (a: string, b: string) =>
  holds(a, b) || holds(b, a);

const fits: Record<Claim, (a: string, b: string) => boolean> = {
  date: either((exact, vague) => exact === vague || exact.startsWith(`${vague}-`)),
  place: either((exact, vague) => exact === vague || exact.endsWith(`, ${vague}`)),
  status: (a, b) => a === b,
};
