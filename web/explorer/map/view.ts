// What the map's address holds.

import type { MeetingStatus, MeetingWhere, Period } from "../api/gen";
import { periodAsText, periodFromText } from "../time/span";

export const statuses = ["held", "planned", "cancelled", "any"] as const;
export type Status = (typeof statuses)[number];

/** A place or a country, by id. */
export interface Chosen {
  kind: "place" | "country";
  id: string;
}

export interface View {
  period: Period | null;
  status: Status;
  chosen: Chosen | null;
}

export function viewOf(params: URLSearchParams): View {
  const status = statuses.find((one) => one === params.get("status")) ?? "held";
  const [place, country] = [params.get("place"), params.get("country")];
  return {
    period: periodFromText(params.get("period")),
    status,
    chosen: place
      ? { kind: "place", id: place }
      : country
        ? { kind: "country", id: country }
        : null,
  };
}

export function paramsOf({ period, status, chosen }: View): URLSearchParams {
  return new URLSearchParams({
    ...(period && { period: periodAsText(period) }),
    ...(status !== "held" && { status }),
    ...(chosen && { [chosen.kind]: chosen.id }),
  });
}

/** The condition without the period, which the histogram wants. */
export function byStatus(status: Status): MeetingWhere {
  const stored: Record<Exclude<Status, "any">, MeetingStatus> = {
    held: "HELD",
    planned: "PLANNED",
    cancelled: "CANCELLED",
  };
  return status === "any" ? {} : { status: { eq: stored[status] } };
}

/** All conditions but the place's. */
export function conditions({ period, status }: View): MeetingWhere {
  return { ...byStatus(status), ...(period && { during: period }) };
}

export function at(chosen: Chosen): MeetingWhere {
  return chosen.kind === "place"
    ? { place: { id: { eq: chosen.id } } }
    : { place: { country: { id: { eq: chosen.id } } } };
}
