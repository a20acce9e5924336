import { beforeEach, expect, test, vi } from "vitest";

import { recent, remember } from "./recent";

const pick = (id: string, __typename = "Person") => ({ __typename, id, name: id, original: id });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test("the latest pick comes first, and no pick twice", () => {
  ["a", "b", "a"].forEach((id) => remember(pick(id)));
  remember(pick("a", "Place"));
  expect(recent().map(({ __typename, id }) => `${__typename} ${id}`)).toEqual([
    "Place a",
    "Person a",
    "Person b",
  ]);
});

test("six are kept", () => {
  "a b c d e f g h".split(" ").forEach((id) => remember(pick(id)));
  expect(
    recent()
      .map(({ id }) => id)
      .join(""),
  ).toBe("hgfedc");
});

test.each(["", "{", "7", '[{"id":1}]'])("what isn't ours counts as nothing: %j", (text) => {
  localStorage.setItem("readout.recent", text);
  expect(recent()).toEqual([]);
});
