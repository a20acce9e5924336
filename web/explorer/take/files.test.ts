// Each file is read again by another program's reader, or by a plain parser.

import { DOMParser } from "@xmldom/xmldom";
import Graph from "graphology";
import type { SerializedGraph } from "graphology-types";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { expect, test, vi } from "vitest";

import { edgesAsCSV, nodesAsCSV } from "./csv";
import { fileName } from "./formats";
import { toGEXF } from "./gexf";
import { toGraphML } from "./graphml";
import { sceneOf } from "./scene";
import { toSVG } from "./svg";
import { seen } from "./visible";

// The reader beside the browser's writer of GEXF wants a DOM as soon as it is loaded.
await vi.hoisted(async () => {
  vi.stubGlobal("Document", Object);
  vi.stubGlobal("DOMParser", (await import("@xmldom/xmldom")).DOMParser);
});

const palette = { ground: "#ffffff", text: "#000000", muted: "#666666", edge: "#bbbbbb" };

function drawing(): Graph {
  const graph = new Graph({ type: "undirected" });
  graph.addNode("zz-ada", {
    label: 'Ada "A" & <B>',
    country: "ZZ",
    meetings: 3,
    x: 0,
    y: 0,
    size: 9,
    color: "#0b5d6b",
  });
  graph.addNode("zz-bela", {
    label: "बेला",
    country: "ZZ",
    meetings: 2,
    x: 10,
    y: 5,
    size: 6,
    color: "#abc",
  });
  graph.addNode("zz-cem", {
    label: "جیم، دوم",
    country: "",
    meetings: 1,
    x: -10,
    y: 20,
    size: 4,
    color: "#9a3412",
  });
  graph.addNode("zz-hidden", { label: "Hidden", x: 99, y: 99, hidden: true });
  graph.addEdge("zz-ada", "zz-bela", {
    meetings: 2,
    first: "2019-03-01",
    last: "2020-01-31",
    size: 2,
  });
  graph.addEdge("zz-ada", "zz-cem", { meetings: 1, first: null, last: null });
  graph.addEdge("zz-ada", "zz-hidden", { meetings: 1 });
  return graph;
}

const taken = seen(drawing(), "Who met Ada");

test("what is hidden is not taken", () => {
  expect(taken.nodes()).toEqual(["zz-ada", "zz-bela", "zz-cem"]);
  expect(taken.size).toBe(2);
  expect(taken.getNodeAttribute("zz-bela", "color")).toBe("#aabbcc");
});

test("GEXF has places, sizes, colours, names and weights", () => {
  const read = gexf.parse(Graph, toGEXF(taken));
  expect(read.type).toBe("undirected");
  expect(read.order).toBe(3);
  expect(read.getNodeAttributes("zz-ada")).toMatchObject({
    label: 'Ada "A" & <B>',
    country: "ZZ",
    meetings: 3,
    x: 0,
    y: 0,
    size: 9,
    color: "rgb(11,93,107)",
  });
  expect(read.getNodeAttributes("zz-cem")).toMatchObject({ label: "جیم، دوم", x: -10, y: 20 });
  expect(read.getEdgeAttributes("zz-ada", "zz-bela")).toMatchObject({
    weight: 2,
    first: "2019-03-01",
    last: "2020-01-31",
  });
});

test("GraphML has the same", () => {
  const read = graphml.parse(Graph, toGraphML(taken));
  expect(read.order).toBe(3);
  expect(read.size).toBe(2);
  expect(read.getNodeAttributes("zz-ada")).toMatchObject({
    label: 'Ada "A" & <B>',
    country: "ZZ",
    meetings: 3,
    x: 0,
    y: 0,
    size: 9,
    color: "#0b5d6b",
  });
  expect(read.getNodeAttributes("zz-bela")).toMatchObject({ label: "बेला", x: 10, y: 5 });
  expect(read.getEdgeAttributes("zz-ada", "zz-cem")).toEqual({ weight: 1 });
  expect(toGraphML(taken)).toContain('<data key="node-g">93</data>'); // which this reader hides
});

test("CSV has Gephi's headings, and quotes what needs it", () => {
  expect(nodesAsCSV(taken).split("\r\n")).toEqual([
    "\ufeffId,Label,country,meetings,x,y",
    'zz-ada,"Ada ""A"" & <B>",ZZ,3,0,0',
    "zz-bela,बेला,ZZ,2,10,5",
    "zz-cem,جیم، دوم,,1,-10,20",
    "",
  ]);
  expect(edgesAsCSV(taken).split("\r\n")).toEqual([
    "\ufeffSource,Target,Type,Weight,first,last",
    "zz-ada,zz-bela,Undirected,2,2019-03-01,2020-01-31",
    "zz-ada,zz-cem,Undirected,1,,",
    "",
  ]);
});

test("JSON is read by graphology", () => {
  const read = Graph.from(JSON.parse(JSON.stringify(taken.export())) as SerializedGraph);
  expect(read.getAttribute("title")).toBe("Who met Ada");
  expect(read.getNodeAttributes("zz-bela")["label"]).toBe("बेला");
});

test("SVG is XML, keeps the drawing's shape, and writes each script its own way", () => {
  const scene = sceneOf(taken, { width: 800, height: 600, palette, source: "Readout" });
  const [first, second, third] = ["Ada", "बेला", "جیم"].map((start) =>
    scene.nodes.find(({ name }) => name.startsWith(start)),
  );
  if (!first || !second || !third) throw new Error("a node is missing");
  // Up in the drawing is up in the picture, and distances keep their ratio.
  expect(third.y).toBeLessThan(second.y);
  expect((first.y - third.y) / (second.x - first.x)).toBeCloseTo(20 / 10);
  for (const { x, y } of scene.nodes) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(800);
    expect(y).toBeGreaterThan(44);
    expect(y).toBeLessThan(572);
  }

  const document = new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(toSVG(scene), "image/svg+xml");
  expect(document.getElementsByTagName("circle").length).toBe(3);
  expect(document.getElementsByTagName("line").length).toBe(2);
  const texts = [...Array.from(document.getElementsByTagName("text"))];
  const urdu = texts.find((text) => text.textContent === "جیم، دوم");
  expect(urdu?.getAttribute("direction")).toBe("rtl");
  expect(urdu?.getAttribute("font-family")).toContain("Nastaliq");
  const hindi = texts.find((text) => text.textContent === "बेला");
  expect(hindi?.getAttribute("xml:lang")).toBe("hi");
});

test("labels of large nodes win over those that they would cover", () => {
  const graph = new Graph();
  graph.addNode("zz-small", { label: "Small", x: 0, y: 0, size: 3 });
  graph.addNode("zz-large", { label: "Large", x: 0.001, y: 0, size: 12 });
  graph.addNode("zz-far", { label: "Far", x: 1, y: 0, size: 3 });
  const scene = sceneOf(seen(graph, ""), { width: 800, height: 600, palette, source: "" });
  expect(scene.labels.map(({ text }) => text)).toEqual(["Large", "Far"]);
});

test("a file is named after the title, without what names of files can't hold", () => {
  const day = new Date().toISOString().slice(0, 10);
  expect(fileName('Modi: who "met" him?', "svg")).toBe(`readout-modi-who-met-him-${day}.svg`);
  expect(fileName("نریندر مودی", "png")).toBe(`readout-نریندر-مودی-${day}.png`);
});
