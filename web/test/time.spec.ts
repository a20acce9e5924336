// Time, map, comparison, and taking away, on the sample data.

import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { expect, test } from "./watch";

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Serious violations of accessibility rules, by rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test("the map is drawn, filtered by time, and leads to the meetings of a place", async ({
  page,
}) => {
  await page.goto("/map");
  await expect(page.locator(".map circle.place")).not.toHaveCount(0);
  const delhi = page.getByRole("button", { name: "New Delhi" });
  await expect(delhi).toBeVisible();
  // A place without a position is in the list, and said not to be on the map.
  await expect(page.getByRole("listitem").filter({ hasText: /^Wilmington/ })).toContainText(
    "not on the map",
  );

  await delhi.click();
  await expect(page).toHaveURL(/place=in-new-delhi/);
  await expect(page.getByRole("link", { name: /Obama/ }).first()).toBeVisible();
  await page.screenshot({ path: "test-results/map.png", fullPage: true });

  // The handles move by keys; the address follows, and opens the same view again.
  await page.getByRole("slider", { name: "First month or year" }).press("End");
  await expect(page).toHaveURL(/period=/);
  const address = page.url();
  const count = await page.locator(".histogram .count").textContent();
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.locator(".histogram .count")).toHaveText(count ?? "");
  expect(await violations(page)).toEqual([]);
});

test("a brush drawn over the bars is a period", async ({ page }) => {
  await page.goto("/map");
  const chart = page.locator(".histogram .overlay");
  const box = await chart.boundingBox();
  if (!box) throw new Error("the chart has no size");
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/period=201\d-\d\d\.\.20\d\d-\d\d/);
  await page.getByRole("button", { name: "All of time" }).click();
  await expect(page).not.toHaveURL(/period=/);
});

test("play moves a window through time, and stops", async ({ page }) => {
  await page.goto("/map");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page).toHaveURL(/period=2015\.\.2015/);
  await expect(page).toHaveURL(/period=2015-04\.\.2016-03/);
  await page.getByRole("button", { name: "Stop" }).click();
  const stopped = page.url();
  await page.waitForTimeout(1200); // longer than a step: nothing may move
  expect(page.url()).toBe(stopped);
});

test("who wants stillness gets one step a press", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/map");
  const step = page.getByRole("button", { name: "Next step" });
  await step.click();
  await expect(page).toHaveURL(/period=2015\.\.2015/);
  await step.click();
  await expect(page).toHaveURL(/period=2015-04\.\.2016-03/);
});

test("two times are compared, and each tie leads to all between the two", async ({ page }) => {
  await page.goto("/compare?before=2019..2019&after=2023..2023&level=country");
  await expect(page.locator(".summary")).toContainText(/\d+ ties gained, \d+ lost/);
  const gained = page.locator("section.gained");
  const total = Number(await gained.locator("h2 .count").textContent());
  expect(total).toBeGreaterThan(0);
  await expect(gained.locator("li")).toHaveCount(Math.min(total, 50));
  await expect(gained.locator("li").first()).toContainText(/0 → \d+/);
  await expect(gained.getByRole("link").first()).toHaveAttribute("href", /^\/between\/..\/..$/);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: "test-results/compare.png", fullPage: true });

  await page.getByRole("combobox", { name: "Around" }).fill("pakistan");
  await page
    .locator(".around")
    .getByRole("option", { name: /^Pakistan/ })
    .click();
  await expect(page).toHaveURL(/around=PK/);
  for (const link of await page.locator(".changes a").all()) {
    await expect(link).toHaveAttribute("href", /PK/);
  }
});

test("the question is shown as Cypher, and opens in the playground", async ({ page }) => {
  await page.goto("/map?period=2019..2020&lang=ur");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.locator("details.take summary").click();
  await page.getByRole("button", { name: "Cypher" }).click();
  await expect(page.locator(".take pre")).toContainText(["MATCH", "MATCH"]); // hosts, top
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: "test-results/map-urdu.png" });
  const link = page.locator(".take a");
  const carried = new URLSearchParams((await link.getAttribute("href"))?.split("?")[1]);
  expect(carried.get("query")).toContain("query Places");
  expect(JSON.parse(carried.get("variables") ?? "")).toMatchObject({
    where: { status: { eq: "HELD" }, during: { from: "2019", to: "2020" } },
    language: "UR",
  });
});
