// What was run, in this browser alone: latest first, each statement once.

import type { Draft } from "./link";

const kept = "readout.cypher";
const most = 50;

export function history(): Draft[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(kept) ?? "[]");
    return Array.isArray(all) ? all.filter(isDraft) : [];
  } catch {
    return []; // not ours, or of another time
  }
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return typeof draft?.statement === "string" && typeof draft.parameters === "string";
}

/** Puts a draft in front, and returns the new history. */
export function remember(draft: Draft): Draft[] {
  const same = (other: Draft) =>
    other.statement === draft.statement && other.parameters === draft.parameters;
  const all = [draft, ...history().filter((other) => !same(other))].slice(0, most);
  localStorage.setItem(kept, JSON.stringify(all));
  return all;
}

export function forget(): Draft[] {
  localStorage.removeItem(kept);
  return [];
}
