// The playground as a visitor meets it.

import { readFileSync, readdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

import { expect, test } from "./watch";

const examples = readdirSync("playground/examples")
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => readFileSync(`playground/examples/${file}`, "utf8"));

// The tab of an example is titled with the name of its operation.
const titles = examples.map(
  (query) => /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1] ?? "an operation's name",
);

const tabs = (page: Page) => page.locator(".graphiql-tab-button");
const editor = (page: Page) => page.getByRole("region", { name: "Operation Editor" });
const answer = (page: Page) => page.getByRole("region", { name: "Result Window" });
const run = (page: Page) => page.getByRole("button", { name: /^Execute query/ }).click();

async function open(page: Page, search = "") {
  await page.goto(`/playground${search}`);
  await expect(editor(page).locator(".view-line").first()).toBeVisible();
  await expect(page.locator(".graphiql-spin")).toHaveCount(0); // the schema has come
}

/** An editor's text as far as it shows, line by line. Monaco's spaces are no-break spaces. */
async function text(locator: Locator) {
  return (await locator.locator(".view-lines").first().innerText()).replaceAll("\u00a0", " ");
}

test("opens on the examples, in order", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle("Readout playground");
  await expect(tabs(page)).toHaveText(titles);
  expect(await text(editor(page))).toContain(titles[0]);
});

test("has a policy that forbids inline scripts and other hosts", async ({ page }) => {
  const response = await page.goto("/playground");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
});

test("also opens at /playground/", async ({ page }) => {
  await page.goto("/playground/");
  await expect(tabs(page)).toHaveText(titles);
});

for (const [i, title] of titles.entries()) {
  // A subscription has nothing to answer until something is loaded.
  if (/^subscription /m.test(examples[i] ?? "")) continue;
  test(`answers the example ${title}`, async ({ page }) => {
    await open(page);
    await tabs(page).nth(i).click();
    // Again if need be: for a tenth of a second after a change of tabs, longer than a
    // visitor is fast, GraphiQL sends the name of the operation in the tab before.
    await expect(async () => {
      await run(page);
      await expect
        .poll(() => text(answer(page)), { timeout: 5_000 })
        .toMatch(/^\{\s+"data": \{(?!.*"errors")/s);
    }).toPass();
  });
}

test("a link's query gets a tab of its own on a first visit", async ({ page }) => {
  const query = "query Linked($n: String!) {\n  __type(name: $n) { name }\n}";
  await open(page, `?${new URLSearchParams({ query, variables: '{"n":"Query"}' })}`);
  await expect(tabs(page)).toHaveText(["Linked", ...titles]);
  expect(await text(editor(page))).toBe(query);
  await run(page);
  await expect.poll(() => text(answer(page))).toContain('"name": "Query"');
});

test("a link's query gets a tab of its own on a later visit", async ({ page }) => {
  await open(page);
  const query = "query Linked { __typename }";
  await open(page, `?${new URLSearchParams({ query })}`);
  await expect(tabs(page)).toHaveText([...titles, "Linked"]);
  expect(await text(editor(page))).toBe(query);
  expect(new URL(page.url()).search, "address after the query was opened").toBe("");
  // GraphiQL keeps its tabs a moment after they change.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("graphiql:tabState")))
    .toContain("Linked");
  await page.reload();
  await expect(tabs(page)).toHaveText([...titles, "Linked"]);
});

test("shows the documentation of the schema", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  const docs = page.locator(".graphiql-plugin");
  await docs.getByRole("link", { name: "Query", exact: true }).first().click();
  await expect(docs.locator(".graphiql-doc-explorer-title")).toHaveText("Query");
  await expect(docs.locator(".graphiql-doc-explorer-field-name").first()).toBeVisible();
});

test("marks a mistake and proposes what fits", async ({ page }) => {
  await open(page, `?${new URLSearchParams({ query: "query Wrong { noSuchField }" })}`);
  // Both come from workers: this fails if they don't run.
  await expect(editor(page).locator(".squiggly-error").first()).toBeAttached();
  await editor(page).locator(".view-lines").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("query Right { __t");
  await expect(page.locator(".suggest-widget")).toContainText("__typename");
});

test("formats a query", async ({ page }) => {
  await open(page, `?${new URLSearchParams({ query: "query Flat{__typename}" })}`);
  await page.getByRole("button", { name: /^Prettify/ }).click();
  await expect.poll(() => text(editor(page))).toBe("query Flat {\n  __typename\n}");
});

test("sends a subscription over a websocket to the same server", async ({ page, baseURL }) => {
  // Which subscriptions a schema has, and when they deliver, is not for this test to
  // know. That the server refuses one which no schema has shows the way there and back.
  const query = "subscription Nothing { noSuchField }";
  await open(page, `?${new URLSearchParams({ query })}`);
  const opened = page.waitForEvent("websocket");
  await run(page);
  expect((await opened).url()).toBe(baseURL?.replace(/^http/, "ws").replace(/\/*$/, "/graphql"));
  await expect.poll(() => text(answer(page))).toContain("noSuchField");
});

test("follows the system from light to dark while it is open", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  await expect(page.locator(".monaco-editor.vs").first()).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator(".monaco-editor.vs-dark").first()).toBeVisible();
});

test("fits a phone without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page);
  await run(page);
  await expect.poll(() => text(answer(page))).toContain('"data"');
  const width = (await answer(page).boundingBox())?.width ?? 0;
  expect(width, "width of the answer").toBeGreaterThan(300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
