// What the network shows, as an address.
//
// The search string holds the question and what was done to its answer, in the shortest
// form: what is as usual is left out, the rest comes in one order, sets sorted. So two
// who see the same have the same address. Where the nodes are stands in the fragment
// (places.ts), which no server gets to see.

import type { MeetingMode, MeetingWhere, NetworkLevel } from "../api/gen";

export interface View {
  /** What the nodes are. */
  level: NetworkLevel;
  /** Ids in the middle; none: the whole graph, its busiest first. */
  around: readonly string[];
  /** How many meetings away from the middle. */
  hops: number;
  /** How many nodes the first question gets at most. */
  limit: number;
  /** Ids that were added by expanding. */
  added: readonly string[];
  /** Ids that were taken out of sight. */
  hidden: readonly string[];
  /** Ids that a layout leaves where they are. */
  pinned: readonly string[];
  /** Ids that are selected, in the order of selecting. */
  selected: readonly string[];
  /** Only meetings that may have taken place in this time: partial dates, both included. */
  period: { readonly from: string | null; readonly to: string | null };
  /** Only meetings about this topic, by its id. */
  topic: string | null;
  /** Only meetings in one room, or only calls. */
  mode: MeetingMode | null;
  /** The chain that is shown, from one person to another. */
  path: { readonly from: string; readonly to: string; readonly inTimeOrder: boolean } | null;
  show: "graph" | "table";
}

/** Nodes that the first question gets: of a middle, and of the whole graph. */
export const usualLimit = (around: readonly string[]) => (around.length ? 200 : 60);
export const highestLimit = 2000;

export function viewOf(around: readonly string[] = []): View {
  return {
    level: "PERSON",
    around: set(around),
    hops: 1,
    limit: usualLimit(around),
    added: [],
    hidden: [],
    pinned: [],
    selected: [],
    period: { from: null, to: null },
    topic: null,
    mode: null,
    path: null,
    show: "graph",
  };
}

/** The meetings that count for a view: held ones alone make anybody meet. */
export function meetingWhere(view: Pick<View, "period" | "topic" | "mode">): MeetingWhere {
  const { period, topic, mode } = view;
  return {
    status: { eq: "HELD" },
    ...((period.from ?? period.to) && {
      during: { ...(period.from && { from: period.from }), ...(period.to && { to: period.to }) },
    }),
    ...(topic && { topics: { some: { id: { eq: topic } } } }),
    ...(mode && { mode: { eq: mode } }),
  };
}

/** A set of ids in the order in which an address names them. */
export const set = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

// ---------------------------------------------------------------- writing

/** The search string of a view: "" or "?…". */
export function writeView(view: View): string {
  const { period, path } = view;
  const parts: [string, string | null][] = [
    ["level", view.level === "COUNTRY" ? "country" : null],
    ["around", list(set(view.around))],
    ["hops", view.hops === 1 ? null : String(view.hops)],
    ["limit", view.limit === usualLimit(view.around) ? null : String(view.limit)],
    ["add", list(set(view.added))],
    ["hide", list(set(view.hidden))],
    ["pin", list(set(view.pinned))],
    ["from", period.from],
    ["to", period.to],
    ["topic", view.topic && encodeURIComponent(view.topic)],
    ["mode", view.mode && modes[view.mode]],
    ["path", path && list([path.from, path.to])],
    ["order", path?.inTimeOrder ? "time" : null],
    ["select", list([...new Set(view.selected)])],
    ["show", view.show === "table" ? "table" : null],
  ];
  const said = parts.filter(([, value]) => value).map(([key, value]) => `${key}=${value ?? ""}`);
  return said.length ? `?${said.join("&")}` : "";
}

const list = (ids: readonly string[]) => ids.map(encodeURIComponent).join(",") || null;

const modes: Record<MeetingMode, string> = { IN_PERSON: "in-person", CALL: "call" };

// ---------------------------------------------------------------- reading

/** A part of an address that couldn't be used: it counts as absent. */
export interface Broken {
  part: string;
  value: string;
  /** What would be right, as a key of the words: network.address.… */
  want: "ids" | "number" | "date" | "order" | "choice" | "two" | "known";
  /** What the want's sentence names: the choices, or the ends of a range. */
  of: string;
}

/** Reads a search string. It never throws: what is broken is left out, and told of. */
export function readView(search: string): { view: View; broken: Broken[] } {
  const params = new URLSearchParams(search);
  const broken: Broken[] = [];
  const read = new Reading(params, broken);

  const around = read.ids("around");
  const level = read.choice("level", { person: "PERSON", country: "COUNTRY" } as const);
  const view: View = {
    ...viewOf(around),
    level: level ?? "PERSON",
    hops: read.number("hops", 1, 3) ?? 1,
    limit: read.number("limit", 1, highestLimit) ?? usualLimit(around),
    added: read.ids("add"),
    hidden: read.ids("hide"),
    pinned: read.ids("pin"),
    selected: read.ids("select", false),
    period: read.period(),
    topic: params.get("topic") || null,
    mode: read.choice("mode", { "in-person": "IN_PERSON", call: "CALL" } as const),
    path: read.path(),
    show: read.choice("show", { graph: "graph", table: "table" } as const) ?? "graph",
  };
  for (const [part, value] of params) {
    if (!known.has(part)) broken.push({ part, value, want: "known", of: "" });
  }
  return { view, broken };
}

// lang is the frame's (words/index.ts), which has read it already.
const known = new Set(
  "level around hops limit add hide pin from to topic mode path order select show lang".split(" "),
);

class Reading {
  constructor(
    private readonly params: URLSearchParams,
    private readonly broken: Broken[],
  ) {}

  private lacks(part: string, want: Broken["want"], of = ""): null {
    this.broken.push({ part, value: this.params.get(part) ?? "", want, of });
    return null;
  }

  ids(part: string, sorted = true): string[] {
    const text = this.params.get(part);
    if (!text) return [];
    const ids = text.split(",").map((id) => id.trim());
    if (ids.some((id) => id === "")) this.lacks(part, "ids");
    const some = ids.filter(Boolean);
    return sorted ? set(some) : [...new Set(some)];
  }

  number(part: string, min: number, max: number): number | null {
    const text = this.params.get(part);
    if (text === null) return null;
    const value = Number(text);
    const right = /^\d+$/.test(text) && value >= min && value <= max;
    return right ? value : this.lacks(part, "number", `${min}–${max}`);
  }

  choice<Value>(part: string, of: Record<string, Value>): Value | null {
    const text = this.params.get(part);
    if (text === null) return null;
    const known = Object.hasOwn(of, text) ? of[text] : undefined;
    return known ?? this.lacks(part, "choice", Object.keys(of).join(", "));
  }

  date(part: string): string | null {
    const text = this.params.get(part);
    if (text === null) return null;
    return isPartialDate(text) ? text : this.lacks(part, "date");
  }

  period(): View["period"] {
    const from = this.date("from");
    const to = this.date("to");
    // "2024" to "2024-03" is no mistake: it begins in January.
    const backwards = from && to && from > `${to}-99`;
    if (backwards) this.lacks("from", "order", to);
    return backwards ? { from: null, to } : { from, to };
  }

  path(): View["path"] {
    const ends = this.ids("path", false);
    const [from, to] = ends;
    const order = this.choice("order", { time: true });
    if (!ends.length) return null;
    if (!from || !to || ends.length > 2) return this.lacks("path", "two");
    return { from, to, inTimeOrder: order ?? false };
  }
}

/** "2024", "2024-01" or "2024-01-31", of days that exist. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const padded = text + "-01-01".slice(text.length === 4 ? 0 : text.length === 7 ? 3 : 6);
  const day = new Date(`${padded}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(padded);
}
