// What is taken away from the network page: each file as the browser saves it, read again.

import { readFileSync } from "node:fs";

import { DOMParser } from "@xmldom/xmldom";
import Graph from "graphology";
import type { SerializedGraph } from "graphology-types";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

import { expect, test } from "./watch";

test("a network is saved as pictures and as data, the same in each", async ({ page }) => {
  await page.goto("/network?around=in-narendra-modi");
  await expect(page).toHaveURL(/#p=/, { timeout: 60_000 }); // drawn, and nothing moves any more
  await page.locator("details.take summary").click();
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".take").getByRole("button", { name, exact: true }).click(),
    ]);
    const file = `test-results/${download.suggestedFilename()}`;
    await download.saveAs(file);
    return readFileSync(file);
  };

  const json = Graph.from(JSON.parse((await saved("JSON")).toString()) as SerializedGraph);
  expect(json.order).toBeGreaterThan(10);
  expect(json.getNodeAttribute("in-narendra-modi", "label")).toBe("Narendra Modi");
  const { x, y } = json.getNodeAttributes("in-narendra-modi");

  const places = gexf.parse(Graph, (await saved("GEXF")).toString());
  expect([places.order, places.size]).toEqual([json.order, json.size]);
  expect(places.getNodeAttributes("in-narendra-modi")).toMatchObject({ x, y });

  const ml = graphml.parse(Graph, (await saved("GraphML")).toString());
  expect([ml.order, ml.size]).toEqual([json.order, json.size]);
  expect(ml.getNodeAttributes("in-narendra-modi")).toMatchObject({ x, y });

  const lines = async (name: string) => (await saved(name)).toString().trimEnd().split("\r\n");
  expect(await lines("CSV, nodes")).toHaveLength(json.order + 1);
  expect(await lines("CSV, edges")).toHaveLength(json.size + 1);

  const svg = new DOMParser().parseFromString((await saved("SVG")).toString(), "image/svg+xml");
  expect(svg.getElementsByTagName("circle")).toHaveLength(json.order);
  expect(svg.getElementsByTagName("line")).toHaveLength(json.size);

  const png = await saved("PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 2000]);
});

test("names in Urdu are in the picture, from right to left", async ({ page }) => {
  await page.goto("/network?around=in-narendra-modi&lang=ur");
  await expect(page).toHaveURL(/#p=/, { timeout: 60_000 });
  await page.locator("details.take summary").click();
  for (const [name, file] of [
    ["SVG", "network-urdu.svg"],
    ["PNG", "network-urdu.png"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".take").getByRole("button", { name, exact: true }).click(),
    ]);
    await download.saveAs(`test-results/${file}`);
  }
  const svg = readFileSync("test-results/network-urdu.svg", "utf8");
  expect(svg).toMatch(/direction="rtl"[^>]*>نریندر مودی</);
});
