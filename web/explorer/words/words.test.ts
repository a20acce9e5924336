// The tables of the three languages say the same things.

import { expect, test } from "vitest";

import en from "./en";
import hi from "./hi";
import ur from "./ur";

type Table = { [key: string]: string | Table };

/** Paths of all texts, with the names that they interpolate; plural forms count once. */
function texts(table: Table, path = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(table)) {
    const at = path + key.replace(/_(zero|one|two|few|many|other)$/, "");
    if (typeof value === "string") {
      const names = [...value.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort();
      all.set(at, [...new Set(names)].join(" "));
    } else {
      texts(value, `${at}.`).forEach((names, inner) => all.set(inner, names));
    }
  }
  return all;
}

test.each([
  ["Hindi", hi],
  ["Urdu", ur],
])("%s has every text of English, with the same names in it", (_, table) => {
  expect(Object.fromEntries(texts(table as Table))).toEqual(Object.fromEntries(texts(en as Table)));
});

test("Hindi and Urdu are written in their own scripts", () => {
  const latin = (table: Table): string[] =>
    Object.values(table).flatMap((value) =>
      typeof value === "string"
        ? /[\u0900-\u097F\u0600-\u06FF]/.test(value)
          ? []
          : [value]
        : latin(value),
    );
  const kept = new Set([
    "Readout",
    "GraphQL",
    "Cypher",
    "PNG",
    "SVG",
    "CSV",
    "JSON",
    "GEXF",
    "GraphML",
  ]);
  expect([...latin(hi as Table), ...latin(ur as Table)].filter((text) => !kept.has(text))).toEqual(
    [],
  );
});
