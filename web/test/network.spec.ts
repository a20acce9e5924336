// The network of who met whom, on the sample: by pointer, by keyboard, and from a link.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Locator, Page, TestInfo } from "@playwright/test";

import { expect, test } from "./watch";

const modi = "/network?around=in-narendra-modi";
const pair = `${modi}&select=pk-shehbaz-sharif,rw-paul-kagame`;

/** Where the nodes are, once they are at rest. */
async function settled(page: Page): Promise<string> {
  await page.waitForURL(/#p=/);
  return new URL(page.url()).hash;
}

async function keep(page: Page, info: TestInfo, name: string) {
  const path = info.outputPath(`${name}.png`);
  await page.screenshot({ path });
  await info.attach(name, { path, contentType: "image/png" });
}

async function nodes(page: Page): Promise<number> {
  const said = await page.locator(".network .heading > p").textContent();
  return Number(/\d+/.exec(said ?? "")?.[0]);
}

const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Selected" });

test.beforeEach(async ({ page }) => {
  // Positions are looked at when they are at rest; the way there is for eyes.
  await page.emulateMedia({ reducedMotion: "reduce" });
});

test("a node is expanded in place, undone and redone", async ({ page }, info) => {
  await page.goto(`${modi}&select=cn-xi-jinping`);
  await settled(page);
  const before = await nodes(page);
  expect(before).toBeGreaterThan(50);

  await panel(page).getByLabel("At most").selectOption("10");
  await panel(page)
    .getByRole("button", { name: /^Add \d+ of \d+/ })
    .click();
  await expect.poll(() => nodes(page)).toBeGreaterThan(before);
  const after = await nodes(page);
  expect(page.url()).toContain("&add=");
  await settled(page);
  await keep(page, info, "expanded");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => nodes(page)).toBe(before);
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(() => nodes(page)).toBe(after);
});

test("a chain between two is listed hop by hop, each with its meetings", async ({ page }, info) => {
  await page.goto(pair);
  await settled(page);
  await panel(page).getByRole("button", { name: "Shortest chain in time order" }).click();
  const hops = panel(page).locator(".hops > li");
  await expect(hops.first()).toBeVisible();
  const count = await hops.count();
  expect(count).toBeGreaterThan(1);
  for (let i = 0; i < count; i++) {
    await expect(hops.nth(i).locator(".meetings li").first()).toBeVisible();
  }
  await hops.first().locator("summary").first().click();
  await expect(hops.first().locator(".report").first()).toBeVisible();
  expect(page.url()).toContain("path=pk-shehbaz-sharif,rw-paul-kagame&order=time");
  await keep(page, info, "chain");
});

test("a filter hides who has no meeting that fits, and says so", async ({ page }) => {
  await page.goto(modi);
  await settled(page);
  const before = await nodes(page);
  await page.getByLabel("How they met").selectOption("Calls");
  await expect.poll(() => nodes(page)).toBeLessThan(before);
  expect(page.url()).toContain("&mode=call");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => nodes(page)).toBe(before);
});

test("a link shows the very view: places, selection, filters", async ({ page, context }) => {
  await page.goto(`${modi}&select=cn-xi-jinping`);
  const places = await settled(page);
  const link = page.url();

  const other = await context.newPage();
  await other.goto(link);
  await expect(panel(other).getByRole("heading", { name: "Xi Jinping" })).toBeVisible();
  await expect(other.locator(".network .heading > p")).not.toHaveText(/^0/);
  // Had they been laid out anew, the address would have lost its places meanwhile.
  await other.getByRole("button", { name: "Fit" }).click();
  expect(new URL(other.url()).hash).toBe(places);
});

test("what is broken in an address is told", async ({ page }) => {
  await page.goto("/network?around=in-narendra-modi&hops=9&colour=red#p=AAAA");
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("hops=9 – it should be a whole number, 1–3.");
  await expect(notice).toContainText("colour=red");
  await expect(page.getByText("The graph has changed since this link was made")).toBeVisible();
});

test("the table sorts, and shares the selection", async ({ page }, info) => {
  await page.goto(`${modi}&show=table`);
  const table = page.getByRole("table", { name: "Nodes of the network" });
  await expect(table.getByRole("row").nth(1)).toContainText("Narendra Modi");
  await table.getByRole("button", { name: "Name" }).click();
  await expect(table.getByRole("columnheader", { name: "Name" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const names = await table.locator(".row.body button").allTextContents();
  expect(names).toEqual([...names].sort(new Intl.Collator("en").compare));

  await table.getByRole("checkbox").first().check();
  await table.getByRole("checkbox").nth(1).check();
  await expect(page).toHaveURL(/&select=[^,&]+,[^,&]+/);
  await page.getByRole("button", { name: /^Ties \(/ }).click();
  await expect(page.getByRole("table", { name: "Ties of the network" })).toBeVisible();
  await keep(page, info, "table");
});

test("everything works by keyboard alone", async ({ page }, info) => {
  await page.goto(modi);
  await settled(page);
  const canvas = page.getByRole("application");
  await canvas.focus();
  const said = page.locator(".stage > [role=status]");
  await expect(said).toHaveText(/^Narendra Modi, India, \d+ meetings, \d+ ties$/);
  await page.keyboard.press("ArrowUp");
  await expect(said).not.toHaveText(/^Narendra Modi/);
  const name = (await said.textContent())?.split(",")[0] ?? "";
  await keep(page, info, "keyboard");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toContainText(name);
  await expect(panel(page)).toBeFocused();

  const before = await nodes(page);
  await canvas.focus();
  await page.keyboard.press("Delete");
  await expect.poll(() => nodes(page)).toBe(before - 1);
  await page.keyboard.press("Control+z");
  await expect.poll(() => nodes(page)).toBe(before);
});

test("in Urdu the page runs from the right, with names in Urdu", async ({ page }, info) => {
  await page.goto("/network?around=in-narendra-modi&select=cn-xi-jinping&lang=ur");
  await settled(page);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator(".beside h2")).toContainText("شی جن پنگ");
  await expect(page.locator(".beside h2 small")).toContainText("Xi Jinping");
  await expect(page.locator(".beside .expand")).toBeVisible();
  await keep(page, info, "urdu");
  await accessible(page);
});

test("on a narrow screen the panel is a sheet below", async ({ page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${modi}&select=cn-xi-jinping`);
  await settled(page);
  await expect(panel(page).locator(".expand")).toBeVisible();
  const box = await panel(page).boundingBox();
  expect(box?.width).toBe(390);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "nothing sticks out").toBe(390);
  await keep(page, info, "narrow");
});

test("nothing bars readers with disabilities", async ({ page }) => {
  await page.goto(`${modi}&select=cn-xi-jinping,in-narendra-modi`);
  await settled(page);
  await expect(panel(page).locator(".meetings li").first()).toBeVisible();
  await accessible(page);
  await page.goto(`${modi}&show=table`);
  await expect(page.getByRole("table", { name: "Nodes of the network" })).toBeVisible();
  await accessible(page);
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No serious or critical violation, by axe-core. */
async function accessible(page: Page) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<Found> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found).toEqual([]);
}

interface Found {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}
