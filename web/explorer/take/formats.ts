// The files that can be taken away. What writes them is loaded when it is asked for.

import type Graph from "graphology";

import { scriptLanguage } from "../parts/text";
import type { Palette, Scene } from "./scene";
import type { Seen } from "./visible";

interface Format {
  name: string;
  ending: string;
  type: string; // as the browser labels the file
  write: (graph: Seen) => Promise<string | Blob>;
}

export const pictures: Format[] = [
  {
    name: "PNG",
    ending: "png",
    type: "image/png",
    write: async (graph) => (await import("./png")).toPNG(await scene(graph)),
  },
  {
    name: "SVG",
    ending: "svg",
    type: "image/svg+xml",
    write: async (graph) => (await import("./svg")).toSVG(await scene(graph)),
  },
];

export const data: (Format & { key?: "nodes" | "edges" })[] = [
  {
    name: "GEXF",
    ending: "gexf",
    type: "application/gexf+xml",
    write: async (graph) => (await import("./gexf")).toGEXF(graph),
  },
  {
    name: "GraphML",
    ending: "graphml",
    type: "application/graphml+xml",
    write: async (graph) => (await import("./graphml")).toGraphML(graph),
  },
  {
    name: "CSV",
    key: "nodes",
    ending: "nodes.csv",
    type: "text/csv;charset=utf-8",
    write: async (graph) => (await import("./csv")).nodesAsCSV(graph),
  },
  {
    name: "CSV",
    key: "edges",
    ending: "edges.csv",
    type: "text/csv;charset=utf-8",
    write: async (graph) => (await import("./csv")).edgesAsCSV(graph),
  },
  {
    name: "JSON",
    ending: "json",
    type: "application/json",
    // graphology's own form, which Gephi Lite opens and Graph.import reads.
    write: (graph) => Promise.resolve(JSON.stringify(graph.export(), null, 1)),
  },
];

async function scene(graph: Seen): Promise<Scene> {
  const { sceneOf } = await import("./scene");
  return sceneOf(graph, { width: 1600, height: 1000, palette: palette(), source: source() });
}

/** The page's colours, light or dark. */
function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: colour("--ground"),
    text: colour("--text"),
    muted: colour("--muted"),
    edge: colour("--edge"),
  };
}

/** Where and when. What the address has behind # are places of nodes, which the picture shows. */
function source(): string {
  const { origin, pathname, search } = window.location;
  const day = new Date().toISOString().slice(0, 10);
  return cut(`Readout · ${day} · ${origin}${pathname}${search}`, 200);
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** The browser saves the file under the title and today's date. */
export async function save(format: Format, drawn: Graph, title: string): Promise<void> {
  const { seen } = await import("./visible");
  const content = await format.write(seen(drawn, title));
  const blob = content instanceof Blob ? content : new Blob([content], { type: format.type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName(title, format.ending);
  link.click();
  // The browser has the bytes by then; without this they stay until the page closes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function fileName(title: string, ending: string): string {
  const words = title.split(/[\s\p{Cc}\\/:*?"<>|]+/u).filter(Boolean);
  const plain = words.join("-");
  const stem = scriptLanguage(plain) === "en" ? plain.toLowerCase() : plain;
  const day = new Date().toISOString().slice(0, 10);
  return `readout-${stem.slice(0, 80)}-${day}.${ending}`;
}
