// Two tables, one of nodes and one of edges, with the headings by which Gephi knows them.
//
// Two files rather than one archive: each opens in a spreadsheet with one click. They begin
// with a byte order mark, without which Excel takes Urdu and Hindi for Latin letters;
// Gephi reads such files since 0.9.3.

import type { Seen } from "./visible";

export function nodesAsCSV(graph: Seen): string {
  return table(
    ["Id", "Label", "country", "meetings", "x", "y"],
    graph.mapNodes((id, { label, country, meetings, x, y }) => [
      id,
      label,
      country,
      meetings,
      x,
      y,
    ]),
  );
}

export function edgesAsCSV(graph: Seen): string {
  return table(
    ["Source", "Target", "Type", "Weight", "first", "last"],
    graph.mapEdges((_, { weight, first, last }, source, target) => [
      source,
      target,
      "Undirected",
      weight,
      first,
      last,
    ]),
  );
}

function table(head: string[], rows: (string | number)[][]): string {
  return "\ufeff" + [head, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** RFC 4180. */
function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
