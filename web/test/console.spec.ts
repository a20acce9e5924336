// The console for Cypher as an analyst meets it.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { expectAccessible } from "./axe";
import { expect, test } from "./watch";

// The editor lives in a shadow root, which locators look into.
const editor = (page: Page) => page.getByRole("textbox", { name: "Statement" });

async function ask(page: Page, statement: string) {
  await page.goto(`/cypher#${new URLSearchParams({ statement })}`);
  await expect(editor(page)).toBeVisible();
  await page.getByRole("button", { name: "Run", exact: true }).click();
}

const modi = `MATCH (p:Person {id: "in-narendra-modi"})-[met:MET]-(other:Person)
RETURN p, met, other ORDER BY met.meetings DESC LIMIT 5`;

test("rows, the network that they are, and files of them", async ({ page }) => {
  await ask(page, modi);
  const table = page.getByRole("region", { name: "Rows of the answer" });
  await expect(table.getByRole("row").nth(1)).toContainText("Xi Jinping");
  await page.getByRole("button", { name: "Network" }).click();
  await expect(page.getByText("6 nodes and 5 relationships")).toBeVisible();
  await page.screenshot({ path: "test-results/console-network.png" });

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV" }).click(),
  ]);
  const csv = readFileSync(await download.path(), "utf8");
  expect(csv.split(/\r?\n/)[0]).toBe("p,met,other");
  expect(csv).toContain("Xi Jinping");
});

test("a statement that writes is refused, and its place is shown", async ({ page }) => {
  await ask(page, "MATCH (p:Person)\nSET p.name = 'x'");
  await expect(page.getByRole("alert")).toContainText("only reading is");
  await expect(page.locator(".cm-lintRange-error")).toBeAttached();
});

test("a plan, and what fits where the cursor is", async ({ page }) => {
  const schema = page.waitForResponse((response) => response.url().endsWith("/cypher/schema"));
  await page.goto(
    `/cypher#${new URLSearchParams({ statement: "MATCH (p:Person) RETURN p.name" })}`,
  );
  await page.getByRole("button", { name: "Show the plan" }).click();
  await expect(page.getByRole("list", { name: "Plan" })).toContainText("NodeByLabelScan");
  await schema;
  await editor(page).click();
  // Typed over what is selected, Chromium itself would style it, against the policy.
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type("MATCH (m:Mee");
  await expect(page.locator(".cm-tooltip-autocomplete")).toContainText("Meeting");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing bars readers with disabilities, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await ask(page, modi);
    const table = page.getByRole("region", { name: "Rows of the answer" });
    await expect(table.getByRole("row").nth(1)).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: `test-results/console-${colorScheme}.png` });
    await page.getByRole("button", { name: "Network" }).click();
    await expect(page.getByText("6 nodes and 5 relationships")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Show the plan" }).click();
    await expect(page.getByRole("list", { name: "Plan" })).toBeVisible();
    await expectAccessible(page);
    await ask(page, "MATCH (p:Person)\nSET p.name = 'x'");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
  });
}

test("a recipe runs as it is", async ({ page }) => {
  await page.goto("/cypher");
  const examples = page.getByRole("complementary", { name: "Examples" });
  await examples.locator("li button").first().click();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByRole("region", { name: "Rows of the answer" })).toBeVisible();
});
