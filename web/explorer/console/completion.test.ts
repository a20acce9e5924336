import { expect, test } from "vitest";

import type { Schema } from "./answer";
import { propose } from "./completion";

const property = (name: string, type: string) => ({ name, types: [type] });
const schema: Schema = {
  labels: [
    { name: "Person", properties: [property("name", "STRING"), property("wikidata", "STRING")] },
    { name: "Meeting", properties: [property("date", "STRING")] },
  ],
  relationshipTypes: [
    {
      name: "ATTENDED",
      properties: [property("side", "INTEGER")],
      between: [{ from: "Person", to: "Meeting" }],
    },
  ],
  procedures: [{ name: "db.labels", signature: "db.labels() :: (label)", description: "" }],
  functions: [{ name: "date", signature: "date(…)", description: "" }],
};

const labels = (before: string): string[] | null =>
  propose(before, schema, ["from"])?.options.map((option) => option.label) ?? null;

test.each([
  ["a node's label", "MATCH (p:", ["Person", "Meeting"]],
  ["a label half written", "MATCH (p:Per", ["Person", "Meeting"]],
  ["a second label", "MATCH (p:Person|", ["Person", "Meeting"]],
  ["a relationship's type", "MATCH (p:Person)-[a:", ["ATTENDED"]],
  ["a property of what has a label", "MATCH (p:Person) WHERE p.", ["name", "wikidata"]],
  ["a property of a relationship", "MATCH ()-[a:ATTENDED]->() RETURN a.", ["side"]],
  ["any property of what has none", "MATCH (x) RETURN x.", ["name", "wikidata", "date", "side"]],
  ["a property in a pattern", "MATCH (p:Person {", ["name", "wikidata"]],
  ["a parameter", "RETURN $", ["from"]],
  ["a procedure", "CALL db.", ["db.labels"]],
])("proposes %s", (_, before, want) => {
  expect(labels(before)).toEqual(want);
});

test.each([
  ["a text", "RETURN 'MATCH (p:"],
  ["a comment", "RETURN 1 // MATCH (p:"],
  ["a long comment", "RETURN 1 /* MATCH (p:"],
  ["a name in backticks", "MATCH (`p:"],
])("proposes nothing within %s", (_, before) => {
  expect(labels(before)).toBeNull();
});

test("proposes keywords, functions and the statement's own names for a word", () => {
  expect(labels("MATCH (someone:Person) r")).toEqual(
    expect.arrayContaining(["RETURN", "date", "someone"]),
  );
});

test("goes on behind a comment and a text that are closed", () => {
  expect(labels("/* 'a */ MATCH (p {name: 'it\\'s'})-[x:")).toEqual(["ATTENDED"]);
});
