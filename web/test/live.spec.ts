// Meetings that are loaded while a page is open: what the page says, and what it shows of
// reports that disagree. All people in them are invented.

import { execFileSync } from "node:child_process";

import { expectAccessible } from "./axe";
import { open, settled } from "./explorer";
import { expect, test } from "./watch";

// Which program loads into the server's database; with it goes the environment that says
// where that is (pages_test.go).
const readout = process.env["READOUT"];
const meeting = "2024-02-03-example-talks";

test.skip(!readout, "READOUT: not set: want the program that loads into the server's database");

const run = (...args: string[]) => execFileSync(readout ?? "", args, { stdio: "pipe" });

// The sample is as it was for the tests that follow.
let loaded = false;
test.afterEach(() => {
  if (loaded) run("forget", meeting);
});

test("announces what is loaded, and shows it without losing the place", async ({ page }) => {
  test.slow(); // it starts the program
  const socket = page.waitForEvent("websocket");
  await open(page, "/meetings");
  await (await socket).waitForEvent("framereceived"); // the server has accepted
  await page.locator("details summary").nth(3).click();
  const place = await page.evaluate(() => {
    window.scrollTo(0, 300);
    return window.scrollY;
  });
  // Anew until it comes: the subscription may begin a moment later.
  const notice = page.locator(".notice");
  await expect(async () => {
    if (loaded) run("forget", meeting);
    run("load", "test/loaded.jsonl");
    loaded = true;
    await expect(notice).toHaveText(/1 meeting was loaded/, { timeout: 5_000 });
  }).toPass();
  await expectAccessible(page);
  const total = page.locator(".more [role=status]");
  const before = (await total.textContent()) ?? "";
  await notice.getByRole("button", { name: "Show" }).click();
  await expect(total).not.toHaveText(before);
  await expect(notice).toBeEmpty();
  await expect(page.locator("details[open]")).toHaveCount(1);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);

  await open(page, `/meeting/${meeting}`);
  await settled(page);
  const disagree = page.getByRole("complementary", { name: "Where the reports disagree" });
  for (const text of [
    "February 3, 2024",
    "February 4, 2024",
    "Exampleton, FJ",
    "Sampleville, FJ",
  ]) {
    await expect(disagree).toContainText(text);
  }
  await expect(disagree).not.toContainText("whether it took place");
  // Markup in a quote is text, and text in it keeps its direction.
  await expect(page.locator("blockquote").first()).toContainText("<img src=x onerror=alert(1)>");
  await expect(page.locator("blockquote:lang(ur)")).toHaveCSS("direction", "rtl");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/disagree-en.png" });
});
