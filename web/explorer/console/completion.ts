// What fits where the cursor stands, from the graph's own labels, types and properties.

import type { Completion } from "@codemirror/autocomplete";

import type { Property, Schema } from "./answer";

/** What is proposed, and from which offset it replaces the text. */
export interface Proposal {
  from: number;
  options: Completion[];
}

const keywords = (
  "MATCH|OPTIONAL MATCH|WHERE|RETURN|RETURN DISTINCT|WITH|WITH DISTINCT|ORDER BY|SKIP|LIMIT|UNWIND|UNION|UNION ALL|CALL|YIELD|" +
  "AND|OR|XOR|NOT|IN|IS NULL|IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|AS|ASC|DESC|" +
  "EXISTS { }|COUNT { }|COLLECT { }|shortestPath(|allShortestPaths("
).split("|");

/**
 * Proposes for a statement with the cursor behind `before`. Null: nothing fits, or the
 * cursor is within a text or a comment.
 */
export function propose(before: string, schema: Schema, names: string[]): Proposal | null {
  if (quoted(before)) return null;
  const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? "";
  const from = before.length - word.length;
  const lead = before.slice(0, from);
  if (/\$$/.test(lead)) return { from, options: names.map((label) => ({ label })) };
  if (/\[[^\]()]*[:|&!]\s*$/.test(lead)) return { from, options: types(schema) };
  if (/\([^()[\]]*[:|&!]\s*$/.test(lead)) return { from, options: labels(schema) };
  const called = /\bCALL\s+((?:[\p{L}\p{N}_]+\.)*)$/iu.exec(lead);
  if (called) {
    const path = called[1] ?? "";
    return {
      from: from - path.length,
      options: schema.procedures.map((p) => callable(p.name, p.signature, "function")),
    };
  }
  const owner = /([\p{L}_][\p{L}\p{N}_]*)\.$/u.exec(lead)?.[1];
  if (owner) return { from, options: properties(schema, labelsOf(owner, before)) };
  const map = /[([]\s*([\p{L}_][\p{L}\p{N}_]*)?\s*:\s*([\p{L}_|:&]+)[^(){}[\]]*\{[^{}]*$/u.exec(
    lead,
  );
  if (map && /[{,]\s*$/.test(lead)) {
    return { from, options: properties(schema, split(map[2] ?? "")) };
  }
  if (!word) return null;
  return { from, options: [...keywords.map(keyword), ...functions(schema), ...variables(before)] };
}

const keyword = (label: string): Completion => ({
  label,
  type: "keyword",
  apply: label.replace(/ \}$/, " "),
});

const callable = (label: string, detail: string, type: string): Completion => ({
  label,
  detail,
  type,
});

const labels = (schema: Schema): Completion[] =>
  schema.labels.map((l) => ({ label: l.name, type: "class" }));

const types = (schema: Schema): Completion[] =>
  schema.relationshipTypes.map((type) => ({
    label: type.name,
    type: "type",
    detail: type.between.map((pair) => `${pair.from} → ${pair.to}`).join(", "),
  }));

const functions = (schema: Schema): Completion[] =>
  schema.functions.map((f) => callable(f.name, f.signature, "function"));

/** Names that the statement itself gives, e.g. `p` in `(p:Person)`. */
const variables = (before: string): Completion[] =>
  [
    ...new Set(
      [...before.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)|\bAS\s+([\p{L}_]\w*)/giu)].map(
        (m) => m[1] ?? m[2] ?? "",
      ),
    ),
  ].map((label) => ({ label, type: "variable" }));

/** The labels or types that a variable was given, as far as the text shows. */
function labelsOf(variable: string, before: string): string[] {
  const given = new RegExp(`[([]\\s*${variable}\\s*:\\s*([\\p{L}\\p{N}_|:&]+)`, "gu");
  return [...before.matchAll(given)].flatMap((match) => split(match[1] ?? ""));
}

const split = (expression: string): string[] => expression.split(/[|:&]/).filter(Boolean);

/** Properties of some labels or types; of all where none are known. */
function properties(schema: Schema, of: string[]): Completion[] {
  const all = [...schema.labels, ...schema.relationshipTypes];
  const some = all.filter((one) => of.includes(one.name));
  const found = new Map<string, Property>();
  for (const one of some.length ? some : all) {
    for (const property of one.properties) found.set(property.name, property);
  }
  return [...found.values()].map((property) => ({
    label: property.name,
    type: "property",
    detail: property.types.join(" | "),
  }));
}

/** Whether the text ends within a string, a backticked name or a comment. */
function quoted(text: string): boolean {
  const open =
    /^(?:[^'"`/]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*\n|\/\*[^]*?\*\/|\/(?![/*]))*/u;
  return (open.exec(text)?.[0].length ?? 0) < text.length;
}
