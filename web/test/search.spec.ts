// The search box, by keyboard alone.

import type { Page } from "@playwright/test";

import { expectAccessible } from "./axe";
import { box, heading, open } from "./explorer";
import { expect, test } from "./watch";

// Not the options of the header's menus.
const options = (page: Page) => page.locator(".search").getByRole("option");
const active = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** Types as a visitor does, and waits for what the whole text finds. */
async function type(page: Page, text: string) {
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.locator(".search [role=status]")).toHaveText(/\d/);
}

for (const [script, text, tongue, name] of [
  ["Latin", "modi", "en", "Narendra Modi"],
  ["Devanagari", "मोदी", "hi", "नरेंद्र मोदी"],
  ["Arabic", "مودی", "ur", "نریندر مودی"],
] as const) {
  test(`finds a person by a name in ${script} script, and opens the page`, async ({ page }) => {
    await open(page, "/", tongue);
    await type(page, text);
    await expect(options(page).first()).toContainText(name);
    await expect(options(page).first()).toContainText("Prime Minister");
    await expectAccessible(page);
    await page.screenshot({ path: `test-results/search-${tongue}.png` });
    await page.keyboard.press("ArrowDown");
    await expect(active(page)).toContainText(name);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/person\/in-narendra-modi$/);
    await expect(heading(page)).toContainText(name);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${name} · Readout`);
  });
}

test("moves among what was found, and says where it is", async ({ page }) => {
  await open(page, "/");
  await type(page, "minister");
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  await page.keyboard.press("ArrowUp");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await expect(box(page)).toHaveAttribute(
    "aria-activedescendant",
    (await options(page).first().getAttribute("id")) ?? "",
  );
  await page.keyboard.press("End");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await expect(box(page)).toHaveValue("minister");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveValue("");
});

test("leads to countries, offices and places, and to the network around a pick", async ({
  page,
}) => {
  await open(page, "/");
  await type(page, "Islamabad");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/place\/pk-islamabad$/);
  await type(page, "Foreign Secretary");
  await options(page).filter({ hasText: "Office" }).first().click();
  await expect(page).toHaveURL(/\/office\//);
  await type(page, "Rwanda");
  await expect(options(page).first()).toContainText("Country");
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/\/network\?around=RW$/);
});

test("offers examples, and what was picked lately, before anything is typed", async ({ page }) => {
  await open(page, "/");
  await box(page).focus();
  await expect(options(page)).toHaveCount(3); // a script each
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(options(page).first()).toContainText("Prime Minister");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/person\/in-narendra-modi$/);
  await box(page).focus();
  await expect(options(page)).toHaveCount(4);
  await expect(options(page).first()).toContainText("Narendra Modi");
});

test("cancels a question that nobody waits for any more", async ({ page }) => {
  await open(page, "/");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const asked: string[] = [];
  await page.route("/graphql", async (route) => {
    const text = (route.request().postDataJSON() as { variables: { text?: string } }).variables
      .text;
    if (text) asked.push(text);
    if (text === "xi") await held;
    await route.continue();
  });
  const cancelled = page.waitForEvent("requestfailed");
  await page.keyboard.press("/");
  await page.keyboard.type("xi");
  await expect.poll(() => asked).toEqual(["xi"]);
  await page.keyboard.type(" jinping");
  expect((await cancelled).failure()?.errorText).toBe("net::ERR_ABORTED");
  release();
  await expect(options(page).first()).toContainText("Xi Jinping");
  expect(asked, "one question for what was typed at one go").toEqual(["xi", "xi jinping"]);
});

test("says what went wrong, and asks again", async ({ page }) => {
  await open(page, "/");
  const wrong = { errors: [{ message: "for a test", extensions: { code: "INTERNAL" } }] };
  await page.route("/graphql", (route) => route.fulfill({ json: wrong }));
  await page.keyboard.press("/");
  await page.keyboard.type("nobody asked this before");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Something went wrong in the server.");
  await page.unroute("/graphql");
  await alert.getByRole("button").click();
  await expect(alert).toHaveCount(0);
  await expect(page.locator(".search .nothing")).toBeVisible();
});
